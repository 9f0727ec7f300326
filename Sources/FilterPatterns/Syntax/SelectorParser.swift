import TrailRecords

/// Reads one selector (reference section 3).
///
///     selector  = "$" step *( step / index )
///     step      = "." name / ".*" / ".['" any-text "']"
///     index     = "[" digits "]" / "[*]"
///
/// One wildcard at most (rule 1.6; recorded: filters.json invalid_json_multiple_path_wildcards).
struct SelectorParser {
  private let text: PatternText
  private let range: Range<Int>
  private var position: Int
  private var steps: [FieldStep] = []
  private(set) var diagnostics: [PatternDiagnostic] = []

  /// Starts at a selector token of `text`.
  init(_ text: PatternText, _ range: Range<Int>) {
    self.text = text
    self.range = range
    position = range.lowerBound + 1
  }

  /// Returns how `name`, written without its `$.` or with quotes, should have been written.
  static func suggestion(for name: String) -> String {
    "$" + PatternPrinter.step(to: name)
  }

  /// Reads the whole token; it ends at the first mistake.
  mutating func selector() -> PatternSelector? {
    guard position < range.upperBound, text.has(".", at: position) else {
      reportMissingDot()
      return nil
    }
    while position < range.upperBound {
      guard takeStep() else { return nil }
    }
    guard diagnostics.isEmpty else { return nil }
    return PatternSelector(subject: .node(FieldPath(steps: steps)), range: range)
  }

  /// Reads one step or index; false after a mistake that makes the rest unclear.
  private mutating func takeStep() -> Bool {
    if text.has("[", at: position) { return takeIndex() }
    if text.has(".['", at: position) { return takeQuotedKey() }
    if text.has(".*", at: position), isStepEnd(at: position + 2) {
      position += 2
      return append(.anyMember, at: (position - 2)..<position)
    }
    if text.has(".\"", at: position) || text.has(".[\"", at: position) { return takeWrongKey(1) }
    return takeName()
  }

  private mutating func takeName() -> Bool {
    let start = position + 1
    var end = start
    while end < range.upperBound, text.bytes[end].isNameText { end += 1 }
    guard isStepEnd(at: end) else {
      let nameEnd = nextStep(from: end)
      let sign = text[end..<range.upperBound].first ?? " "
      let step = PatternPrinter.step(to: text[start..<nameEnd])
      let instead = text[range.lowerBound..<position] + step
      report(.badName(because: sign, instead: instead), end..<(end + sign.utf8.count))
      return false
    }
    guard end > start else {
      report(.expectedName, min(start, range.upperBound)..<min(start + 1, range.upperBound))
      return false
    }
    steps.append(.key(text[start..<end]))
    position = end
    return true
  }

  private mutating func takeQuotedKey() -> Bool {
    let start = position + 3
    guard let end = text.firstOffset(of: "']", from: start), end < range.upperBound else {
      report(.unclosedKey, position..<range.upperBound)
      return false
    }
    guard end > start else {
      report(.expectedName, position..<(end + 2))
      return false
    }
    steps.append(.key(text[start..<end]))
    position = end + 2
    return takesOnlyStepNext()
  }

  /// Reports text glued to a closing bracket.
  private mutating func takesOnlyStepNext() -> Bool {
    if isStepEnd(at: position) { return true }
    report(.unexpectedText(text[position..<range.upperBound]), position..<range.upperBound)
    return false
  }

  private mutating func takeIndex() -> Bool {
    let start = position
    if ["['", "[\""].contains(where: { text.has($0, at: start) }) { return takeWrongKey(0) }
    var end = start + 1
    while end < range.upperBound, text.bytes[end].isDigit { end += 1 }
    let isWildcard = text.has("[*]", at: start)
    if isWildcard { end = start + 2 }
    guard end > start + 1, end < range.upperBound, text.has("]", at: end) else {
      report(.badIndex, start..<range.upperBound)
      return false
    }
    position = end + 1
    let step = isWildcard ? FieldStep.anyElement : .index(Self.index(text[(start + 1)..<end]))
    return append(step, at: start..<position) && takesOnlyStepNext()
  }

  /// No record has as many elements as a number that does not fit would need.
  private static func index(_ digits: String) -> Int { Int(digits) ?? .max }

  private mutating func append(_ step: FieldStep, at range: Range<Int>) -> Bool {
    if step.isWildcard, steps.contains(where: \.isWildcard) {
      report(.secondWildcard, range)
      return false
    }
    steps.append(step)
    return true
  }
}

/// Mistakes in a selector.
extension SelectorParser {
  private mutating func report(_ kind: PatternDiagnostic.Kind, _ range: Range<Int>) {
    diagnostics.append(PatternDiagnostic(kind: kind, range: range, notes: []))
  }

  /// Reports `$a`, `$[0]`, `$['a']` or a lone `$`: a selector begins with `$.` (section 3).
  private mutating func reportMissingDot() {
    let rest = text[position..<range.upperBound]
    let isName = !rest.isEmpty && rest.utf8.allSatisfy { $0.isNameText || $0 == UInt8(ascii: ".") }
    if ["['", "[\""].contains(where: { rest.hasPrefix($0) }) {
      _ = takeWrongKey(0)
    } else {
      report(.selectorNeedsDot(instead: isName ? "$." + rest : nil), range)
    }
  }

  /// Reports a key in quotes or brackets of the wrong form: `."x"`, `.["x"]` or `['x']`.
  private mutating func takeWrongKey(_ dotLength: Int) -> Bool {
    let start = position
    var end = nextStep(from: start + dotLength)
    let signs: Set<Character> = ["[", "]", "'", "\"", "."]
    var key = text[(start + dotLength)..<end][...]
    while let first = key.first, signs.contains(first) { key.removeFirst() }
    while let last = key.last, signs.contains(last) { key.removeLast() }
    end = max(end, start + 1)
    let instead = text[range.lowerBound..<start] + ".['\(key)']"
    report(.wrongKeyForm(instead: instead), start..<end)
    return false
  }

  private func isStepEnd(at offset: Int) -> Bool {
    offset >= range.upperBound || text.has(".", at: offset) || text.has("[", at: offset)
  }

  /// Where the next step begins; a bracket or quote that opens at `start` is passed whole.
  private func nextStep(from start: Int) -> Int {
    var end = start
    for (opening, closing) in [("['", "']"), ("[\"", "\"]"), ("\"", "\"")]
    where text.has(opening, at: start) {
      end = text.firstOffset(of: closing, from: start + 1).map { $0 + closing.utf8.count } ?? end
      return min(max(end, start), range.upperBound)
    }
    while !isStepEnd(at: end) { end += 1 }
    return end
  }
}
