import UTCTimes

/// Values of a document in which every key is known: one that is not is refused, as a misspelt one would say nothing.
extension DocumentTree {
  /// Reads each part of a document in YAML or JSON.
  static func keyed(
    _ document: DefinitionDocument
  ) throws(KeyedDocumentError) -> [DocumentTree] {
    guard let text = document.text else {
      throw KeyedDocumentError("not UTF-8 text", line: nil)
    }
    let start = text.first { !$0.isWhitespace }
    if start == "{" || start == "[" {
      do throws(JSONFault) {
        return [try JSONReader.tree(of: text)]
      } catch {
        throw KeyedDocumentError(error.message, line: error.line)
      }
    }
    do throws(YAMLFault) {
      return try YAMLDocument.trees(of: text)
    } catch {
      switch error {
      case .finding(let finding, let line):
        throw KeyedDocumentError(finding.message, line: line)
      }
    }
  }

  /// Refuses keys but those that are known.
  func check(_ known: [String]) throws(KeyedDocumentError) {
    guard let key = members.first(where: { !known.contains($0.key) })?.key else { return }
    let names = known.joined(separator: ", ")
    throw KeyedDocumentError(
      "an unknown key, \(quoted: key); there may be \(names)", line: line)
  }

  /// The text behind a key; nil where there is none.
  func text(_ key: String) throws(KeyedDocumentError) -> String? {
    guard let value = self[key] else { return nil }
    guard let text = value.spelling else {
      throw KeyedDocumentError("\(key) is no text", line: line)
    }
    return text
  }

  /// The time behind a key, in seconds since the Unix epoch; nil where there is none.
  func time(_ key: String) throws(KeyedDocumentError) -> Int? {
    guard let text = try text(key) else { return nil }
    guard let time = UTCTime(typed: text)?.seconds else {
      throw KeyedDocumentError("\(key) is no time: \(quoted: text)", line: line)
    }
    return time
  }

  /// Largest number that a key may have.
  private static let mostNumber = 1_000_000_000

  /// The whole number of `least` or more behind a key; nil where there is none.
  func number(_ key: String, least: Int) throws(KeyedDocumentError) -> Int? {
    guard let text = try text(key) else { return nil }
    guard let number = Int(text), (least...Self.mostNumber).contains(number) else {
      throw KeyedDocumentError(
        "\(key) is no whole number from \(least) to \(Self.mostNumber): \(quoted: text)",
        line: line)
    }
    return number
  }
}
