import Yams

/// What is wrong with a YAML document.
enum YAMLFault: Error {
  /// A finding, and the line it is on, counted from 1; nil where it is not known.
  case finding(any Finding, line: Int?)

  init(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self = .finding(
        BadSyntax(message: "not YAML: \(problem) (column \(mark.column))"), line: mark.line)
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "\(quoted: $0)" }.joined(separator: ", ")
      self = .finding(
        BadSyntax(message: "not YAML: \(names) twice in one place"), line: context.mark.line)
    case .reader(let problem, _, _, let text):
      self = .finding(
        BadSyntax(message: "not YAML: \(problem)"), line: Self.lineOfControl(in: text))
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      self = .finding(BadSyntax(message: "not YAML"), line: nil)
    }
  }

  /// The line of the first sign that no YAML may have.
  private static func lineOfControl(in text: String) -> Int? {
    var line = 1
    for scalar in text.unicodeScalars {
      if scalar == "\n" { line += 1 }
      let isAllowed = scalar.value >= 0x20 || scalar == "\n" || scalar == "\t" || scalar == "\r"
      if !isAllowed || scalar.value == 0x7F { return line }
    }
    return nil
  }
}
