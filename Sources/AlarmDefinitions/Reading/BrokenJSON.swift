/// JSON that published texts get wrong: quotes inside a filter pattern that are not escaped
/// (aws-formats, section 1.3).
enum BrokenJSON {
  /// Returns the form of `text`, which is no JSON, repaired where that can be done.
  static func form(of text: String) -> DocumentForm {
    let repaired = repaired(text)
    if repaired.line != nil,
      let tree = try? JSONDocument.decode(DocumentTree.self, from: Array(repaired.text.utf8))
    {
      return .repaired(
        tree,
        Repaired(fault: "quotes in \"filterPattern\" are not escaped", text: repaired.pattern),
        line: repaired.line)
    }
    let fault = JSONFault(in: text)
    return .unread(BadSyntax(message: fault.words), line: fault.line)
  }

  /// The text with every quote inside the patterns escaped; the first such pattern and its line.
  private static func repaired(_ text: String) -> (text: String, pattern: String, line: Int?) {
    var lines: [String] = []
    var first: (pattern: String, line: Int)?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard let match = line.wholeMatch(of: /(.*"filterPattern"\s*:\s*")(.*)("\s*[,}]?\s*)/) else {
        lines.append(String(line))
        continue
      }
      let plain = match.2.replacing(/\\"/, with: "\"")
      let pattern = plain.replacing(/["“”]/, with: "\\\"")
      if first == nil, pattern != match.2 { first = (String(plain), index + 1) }
      lines.append("\(match.1)\(pattern)\(match.3)")
    }
    return (lines.joined(separator: "\n"), first?.pattern ?? "", first?.line)
  }
}
