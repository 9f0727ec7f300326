package import TrailRecords

/// A CloudWatch Logs filter pattern that has been read and found right.
///
///     let pattern = try FilterPattern(parsing: "{ $.eventName = PutBucketPolicy }")
public struct FilterPattern: Sendable {
  /// Characters a pattern may have: Unicode scalars (rule 1.1; observed, the unit assumed).
  public static let lengthLimit = 1024

  /// The pattern as given.
  public let text: String
  let form: PatternForm

  /// The empty pattern, which matches everything.
  package static let everything = FilterPattern(text: "", form: .everything)

  private init(text: String, form: PatternForm) {
    (self.text, self.form) = (text, form)
  }

  /// Reads a pattern; the error holds everything that was found wrong.
  public init(parsing text: String) throws(FilterPatternError) {
    self.text = text
    if text.unicodeScalars.count > Self.lengthLimit { throw .tooLong(text) }
    form = try PatternForm(reading: text)
  }

  /// The same pattern in one agreed spelling; patterns that say the same in the same order share it.
  ///
  /// It may be longer than `lengthLimit`: it is for people and for comparing.
  public var canonicalText: String { PatternPrinter.text(of: form) }

  /// The paths that must be looked for in a record to match it, in the order of the pattern.
  ///
  /// Repeated paths are repeated here too; `FieldTable` gives them one slot.
  package var wantedPaths: [FieldPath] { form.conditions.compactMap(\.selector.path) }

  /// The fields that a JSON pattern looks at, by their keys with dots between them, up to the first index or wildcard.
  package var wantedFields: [String] {
    wantedPaths.map { $0.leadingKeys.joined(separator: ".") }
  }

  /// The texts that a JSON pattern holds fields against, those with wildcards left out.
  package var askedTexts: [String] {
    form.conditions.compactMap { condition in
      guard case .compares(_, let literal) = condition.test, literal.form == .text,
        !literal.text.contains("*")
      else { return nil }
      return literal.text
    }
  }
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
