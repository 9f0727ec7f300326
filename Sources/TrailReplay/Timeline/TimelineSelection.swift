/// Which records a timeline shows: of each field one of the texts asked for, in which `*` stands for any
/// characters; a field without texts asks for nothing.
public struct TimelineSelection: Hashable, Sendable {
  private var asked: [SelectionField: [WildcardText]] = [:]

  /// Creates the selection of all records.
  public init() {}

  /// Asks for one of `texts` in `field`; no texts ask for nothing.
  public mutating func ask(for field: SelectionField, _ texts: [String]) {
    asked[field] = texts.isEmpty ? nil : texts.map { WildcardText($0) }
  }

  /// The fields that something is asked of, in a fixed order.
  public var fields: [SelectionField] { SelectionField.allCases.filter { asked[$0] != nil } }

  /// What is asked of a field, as it was given.
  public func texts(of field: SelectionField) -> [String] { (asked[field] ?? []).map(\.text) }

  /// Whether a record has what is asked of `field`.
  func holds(_ field: SelectionField, of facts: EvidenceReader.Facts) -> Bool {
    guard let texts = asked[field] else { return true }
    let own = field.texts(of: facts)
    return texts.contains { text in own.contains { text.matches($0) } }
  }

  /// The condition of a filter pattern that holds of all records with what is asked of `field`, in
  /// parentheses; nil where no pattern can say it.
  func condition(of field: SelectionField) -> (pattern: String, isExact: Bool)? {
    let texts = asked[field] ?? []
    let conditions = texts.compactMap { field.condition(for: $0) }
    guard conditions.count == texts.count, !conditions.isEmpty else { return nil }
    let pattern = conditions.map(\.pattern).joined(separator: " || ")
    return ("(\(pattern))", conditions.allSatisfy(\.isExact))
  }
}
