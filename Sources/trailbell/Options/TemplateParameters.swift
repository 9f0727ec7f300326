import ArgumentParser

/// Values of templates' parameters, as `--parameter` gives them.
enum TemplateParameters {
  /// Returns the values by name; throws when a text is no `NAME=VALUE`.
  static func values(of texts: [String]) throws -> [String: String] {
    var values: [String: String] = [:]
    for text in texts {
      guard let sign = text.dropFirst().firstIndex(of: "=") else {
        throw ValidationError("--parameter takes NAME=VALUE, not \"\(text)\"")
      }
      values[String(text[..<sign])] = String(text[text.index(after: sign)...])
    }
    return values
  }
}
