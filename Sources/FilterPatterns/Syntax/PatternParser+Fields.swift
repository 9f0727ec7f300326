/// The rules of space-delimited patterns (reference section 7).
///
///     fields = [ field *( "," field ) ]
///     field  = "" / "..." / name / expr         ; expr: conditions on one name
extension PatternParser {
  /// Reads all between the brackets.
  mutating func fields() -> PatternForm? {
    var layout = DelimitedLayout()
    if current.kind == .end { return .delimited(layout, nil) }
    var parts: [PatternTree?] = []
    while true {
      fieldIndex = layout.names.count
      parts += field(of: &layout)
      passToComma()
      guard current.kind == .comma else { break }
      advance()
    }
    if parts.isEmpty { return .delimited(layout, nil) }
    return PatternTree.joined(parts, by: .and).map { .delimited(layout, $0) }
  }

  /// Reads one field; its conditions, none or one tree, nil in it for what could not be read.
  private mutating func field(of layout: inout DelimitedLayout) -> [PatternTree?] {
    fieldName = nil
    if endsField(current) {
      layout.names.append(nil)
      return []
    }
    if isAtEllipsis {
      takeEllipsis(of: &layout)
      return []
    }
    if !endsField(current), endsField(following) {
      layout.names.append(takeFieldName(known: layout.names))
      return []
    }
    let tree = expr()
    if let name = fieldName, layout.names.contains(name.text) {
      report(.repeatedField(name.text), name.range)
    }
    layout.names.append(fieldName?.text)
    return [tree]
  }

  private var isAtEllipsis: Bool { current.kind == .word && text[current.range] == "..." }

  private mutating func takeEllipsis(of layout: inout DelimitedLayout) {
    let token = advance()
    if layout.ellipsis != nil { report(.secondEllipsis, token.range) }
    layout.ellipsis = layout.names.count
    if !endsField(current) { report(.conditionOnEllipsis, current.range) }
  }

  /// Reads a field's name where nothing is asked of it.
  private mutating func takeFieldName(known: [String?]) -> String? {
    let token = advance()
    let name = text[token.range]
    checkFieldName(token)
    if known.contains(name) { report(.repeatedField(name), token.range) }
    return name
  }

  /// Reads the name in a condition; all conditions of a field use one (rule 7.6, observed).
  mutating func fieldSelector() -> PatternSelector? {
    let token = advance()
    let name = text[token.range]
    guard token.kind == .word, checkFieldName(token) else {
      if token.kind != .word { report(.badFieldName(name), token.range) }
      return nil
    }
    if let known = fieldName, known.text != name {
      report(.otherField(name, instead: known.text), token.range)
    }
    if fieldName == nil { fieldName = (name, token.range) }
    return PatternSelector(subject: .field(fieldIndex, name: name), range: token.range)
  }

  /// Rule 7.8, assumed.
  @discardableResult
  private mutating func checkFieldName(_ token: PatternToken) -> Bool {
    if text.bytes[token.range].allSatisfy({ $0.isNameText }) { return true }
    report(.badFieldName(text[token.range]), token.range)
    return false
  }

  private func endsField(_ token: PatternToken) -> Bool {
    token.kind == .comma || token.kind == .end
  }

  /// Reports what is left of a field, unless its expression was reported on already.
  private mutating func passToComma() {
    let start = current.range.lowerBound
    var end = start
    while !endsField(current) { end = advance().range.upperBound }
    let isKnown = diagnostics.contains { $0.range.upperBound >= start }
    if end > start, !isKnown { report(.unexpectedText(text[start..<end]), start..<end) }
  }
}
