import TrailRecords

/// Reads a reference to a value (rule 9.1, documented).
///
///     reference = selector                  ; of a JSON pattern; without a wildcard
///               / "$" name / "$" number     ; of a space-delimited pattern
///
/// A wildcard is refused (recorded: metric_filter_extractors.json wildcard-value-admission), and a
/// name or number of no field of the pattern is taken, though no event has such a value (recorded:
/// undefined-space-selector-admission; of numbers assumed).
struct ReferenceParser {
  private let text: PatternText
  private(set) var diagnostics: [PatternDiagnostic] = []

  init(_ text: String) {
    self.text = PatternText(text)
  }

  /// Reads the whole text for events of a kind of pattern; nil after it has reported why.
  mutating func subject(for form: PatternForm) -> ValueReference.Subject? {
    guard text.has("$", at: 0) else {
      report(.expectedReference, 0..<text.bytes.count)
      return nil
    }
    switch form {
    case .json: return node()
    case .delimited(let layout, _): return field(of: layout)
    case .everything, .terms, .regex:
      report(.eventsWithoutFields, 0..<text.bytes.count)
      return nil
    }
  }

  private mutating func node() -> ValueReference.Subject? {
    var parser = SelectorParser(text, 0..<text.bytes.count)
    let selector = parser.selector()
    diagnostics += parser.diagnostics
    guard let path = selector?.path else { return nil }
    guard !path.steps.contains(where: \.isWildcard) else {
      report(.wildcard, 0..<text.bytes.count)
      return nil
    }
    return .node(path)
  }

  /// A name goes before a number: a field may be called `7` (assumed).
  private mutating func field(of layout: DelimitedLayout) -> ValueReference.Subject? {
    let range = 1..<text.bytes.count
    let name = text[range]
    if let index = layout.names.firstIndex(of: name) { return .field(index, layout) }
    if let fault = fault(of: name) {
      diagnostics.append(PatternDiagnostic(kind: fault, range: range, notes: []))
      return nil
    }
    guard name.utf8.allSatisfy(\.isDigit) else { return .absent }
    return field(numbered: Int(name) ?? .max, of: layout)
  }

  private func fault(of name: String) -> PatternDiagnostic.Kind? {
    if name.isEmpty { return .badReference(.expectedName) }
    if name.hasPrefix(".") { return .badReference(.selectorOfFields) }
    return name.utf8.allSatisfy(\.isNameText) ? nil : .badFieldName(name)
  }

  /// Fields and the tokens under `...` are numbered by their place from 1 (rule 7.5, documented).
  private func field(
    numbered number: Int, of layout: DelimitedLayout
  ) -> ValueReference.Subject {
    let isOpen = layout.names.isEmpty || layout.ellipsis != nil
    guard number > 0, isOpen || number <= layout.names.count else { return .absent }
    return isOpen ? .token(number - 1) : .field(number - 1, layout)
  }

  private mutating func report(_ fault: ReferenceFault, _ range: Range<Int>) {
    diagnostics.append(PatternDiagnostic(kind: .badReference(fault), range: range, notes: []))
  }
}
