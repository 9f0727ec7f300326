/// JSON that published texts get wrong: quotes inside a filter pattern that are not escaped
/// (aws-formats, section 1.3).
enum BrokenJSON {
  private static let key = "\"filterPattern\""

  /// Returns the form of `text`, which is not JSON for a `fault`, repaired where that can be done.
  static func form(of text: String, _ fault: JSONFault) -> DocumentForm {
    let repaired = repaired(text)
    if repaired.line != nil, let tree = try? JSONReader.tree(of: repaired.text) {
      return .repaired(
        tree,
        Repaired(fault: "quotes in \"filterPattern\" are not escaped", text: repaired.pattern),
        line: repaired.line)
    }
    return .unread(BadSyntax(message: fault.message), line: fault.line)
  }

  /// The text with every quote inside the patterns escaped; the first such pattern and its line.
  private static func repaired(_ text: String) -> (text: String, pattern: String, line: Int?) {
    var lines: [String] = []
    var first: (pattern: String, line: Int)?
    for (index, line) in text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    )
    .enumerated() {
      let line = Substring(line)
      guard let range = pattern(in: line) else {
        lines.append(String(line))
        continue
      }
      let plain = String(line[range]).replacing("\\\"", with: "\"")
      let escaped = escaped(plain)
      if first == nil, escaped != line[range] { first = (plain, index + 1) }
      lines.append(line[..<range.lowerBound] + escaped + line[range.upperBound...])
    }
    return (lines.joined(separator: "\n"), first?.pattern ?? "", first?.line)
  }

  /// Where a line has a pattern between the first quote behind its last such key and the line's last quote.
  private static func pattern(in line: Substring) -> Range<Substring.Index>? {
    let utf8 = line.utf8
    guard let keyEnd = endOfLastKey(in: line) else { return nil }
    var start = utf8[keyEnd...].drop(while: isBlank)
    guard start.popFirst() == UInt8(ascii: ":") else { return nil }
    start = start.drop(while: isBlank)
    guard start.popFirst() == UInt8(ascii: "\"") else { return nil }
    guard let end = start.lastIndex(of: UInt8(ascii: "\"")) else { return nil }
    // Behind it stand a comma or a brace at most: else the quote is not the one that closes the pattern.
    var rest = start[start.index(after: end)...].drop(while: isBlank)
    if let sign = rest.first, sign == UInt8(ascii: ",") || sign == UInt8(ascii: "}") {
      rest.removeFirst()
    }
    guard rest.allSatisfy(isBlank) else { return nil }
    return start.startIndex..<end
  }

  private static func endOfLastKey(in line: Substring) -> Substring.Index? {
    let (bytes, key) = (Array(line.utf8), Array(key.utf8))
    guard bytes.count >= key.count else { return nil }
    let start = (0...(bytes.count - key.count)).last { bytes[$0...].starts(with: key) }
    return start.map { line.utf8.index(line.startIndex, offsetBy: $0 + key.count) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  private static func escaped(_ plain: String) -> String {
    var text = ""
    for scalar in plain.unicodeScalars {
      text += ["\"", "“", "”"].contains(scalar) ? "\\\"" : String(scalar)
    }
    return text
  }
}
