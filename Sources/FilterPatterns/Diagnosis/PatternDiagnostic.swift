/// One thing that is wrong with a pattern, and where.
public struct PatternDiagnostic: Sendable, Equatable {
  /// What is wrong.
  let kind: Kind
  /// Where it is wrong, as offsets into the pattern's UTF-8 text; empty where something is missing.
  public let range: Range<Int>
  /// Other places that help to understand it.
  let notes: [Note]

  /// A second place that a diagnostic speaks of.
  struct Note: Sendable, Equatable {
    /// The opening sign that stands there and is never closed.
    let openingSign: String
    /// Where it stands, in bytes.
    let range: Range<Int>

    static func opened(_ sign: String, _ range: Range<Int>) -> Note {
      Note(openingSign: sign, range: range)
    }
  }

  init(kind: Kind, range: Range<Int>, notes: [Note]) {
    self.kind = kind
    self.range = range
    self.notes = notes
  }
}
