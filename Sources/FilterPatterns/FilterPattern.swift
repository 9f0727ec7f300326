package import TrailRecords

/// A CloudWatch Logs filter pattern that has been read and found right.
///
///     let pattern = try FilterPattern(parsing: "{ $.eventName = PutBucketPolicy }")
///
/// This version reads JSON patterns and the empty pattern; it rejects the other kinds, array
/// indexes, wildcards in selectors and regular expressions as not supported yet.
public struct FilterPattern: Sendable {
  /// Characters a pattern may have: Unicode scalars (rule 1.1; observed, the unit assumed).
  public static let lengthLimit = 1024

  /// The pattern as given.
  public let text: String
  let tree: PatternTree

  /// Reads a pattern; the error holds everything that was found wrong.
  public init(parsing text: String) throws(FilterPatternError) {
    self.text = text
    tree = try Self.tree(of: text)
  }

  /// The same pattern in one agreed spelling; patterns that say the same in the same order share it.
  ///
  /// It may be longer than `lengthLimit`: it is for people and for comparing.
  public var canonicalText: String { PatternPrinter.text(of: tree) }

  /// The paths that must be looked for in a record to match it, in the order of the pattern.
  ///
  /// Repeated paths are repeated here too; `FieldTable` gives them one slot.
  package var wantedPaths: [FieldPath] { tree.conditions.map(\.selector.path) }
}

extension FilterPattern: Hashable {
  /// Compares the texts byte by byte: CloudWatch knows no other way for two texts to be the same.
  public static func == (left: FilterPattern, right: FilterPattern) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Feeds the bytes of the text to `hasher`.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

extension FilterPattern {
  /// Decides by the first character what kind of pattern it is (rules 1.1 and 1.2) and reads it.
  private static func tree(of pattern: String) throws(FilterPatternError) -> PatternTree {
    let text = PatternText(pattern)
    let range = text.trimmedRange
    if pattern.unicodeScalars.count > lengthLimit { throw tooLong(pattern) }
    switch text.byte(at: range.lowerBound) {
    case nil: return .everything
    case _ where range.isEmpty: return .everything
    case UInt8(ascii: "{"): return try jsonPattern(pattern, text)
    case UInt8(ascii: "["): throw error(pattern, .notSupportedYet(.spaceDelimited), range)
    case UInt8(ascii: "%"): throw error(pattern, .notSupportedYet(.regex), range)
    case _?: throw error(pattern, .notSupportedYet(.terms), range)
    }
  }

  private static func jsonPattern(
    _ pattern: String, _ text: PatternText
  ) throws(FilterPatternError) -> PatternTree {
    var parser = PatternParser(text)
    let tree = parser.pattern()
    if parser.diagnostics.isEmpty, let tree { return tree }
    let diagnostics = parser.diagnostics.sorted { $0.range.lowerBound < $1.range.lowerBound }
    throw FilterPatternError(pattern: pattern, diagnostics: diagnostics)
  }

  private static func tooLong(_ pattern: String) -> FilterPatternError {
    let scalars = pattern.unicodeScalars
    let allowed = scalars.prefix(lengthLimit).reduce(0) { $0 + UTF8.width($1) }
    let kind = PatternDiagnostic.Kind.tooLong(count: scalars.count, limit: lengthLimit)
    return error(pattern, kind, allowed..<pattern.utf8.count)
  }

  private static func error(
    _ pattern: String, _ kind: PatternDiagnostic.Kind, _ range: Range<Int>
  ) -> FilterPatternError {
    let diagnostic = PatternDiagnostic(kind: kind, range: range, notes: [])
    return FilterPatternError(pattern: pattern, diagnostics: [diagnostic])
  }
}
