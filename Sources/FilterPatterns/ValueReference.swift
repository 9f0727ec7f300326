import TrailRecords

/// A field of a matching event as metric values and dimensions name it: `$.bytes`, `$size` or `$7`.
///
///     let pattern = try FilterPattern(parsing: "{ $.eventName = GetObject }")
///     let bytes = try ValueReference(parsing: "$.additionalEventData.bytes", for: pattern)
///
/// It leads to one value at most. It need not occur in a JSON pattern (rule 9.1, observed), and a
/// name need not be one of a space-delimited pattern's, though it then leads to no value: see
/// `namesNoField`.
public struct ValueReference: Sendable {
  /// The reference as given.
  public let text: String
  let subject: Subject

  /// Where in an event the value is.
  enum Subject: Hashable, Sendable {
    /// At a path of a JSON event.
    case node(FieldPath)
    /// In a field of a space-delimited event, by its index among the pattern's fields.
    case field(Int, DelimitedLayout)
    /// In a token of a space-delimited event, counted from 0.
    case token(Int)
    /// Nowhere: space-delimited events have no field of that name or number.
    case absent
  }

  /// Reads a reference into events that `pattern` matches; the error holds what was found wrong.
  public init(
    parsing text: String, for pattern: FilterPattern
  ) throws(ValueReferenceError) {
    var parser = ReferenceParser(text)
    guard let subject = parser.subject(for: pattern.form) else {
      throw ValueReferenceError(reference: text, diagnostics: parser.diagnostics)
    }
    self.text = text
    self.subject = subject
  }

  /// Whether its pattern has no such field, so that no event ever has a value for it (recorded:
  /// metric_filter_extractors.json SpaceMissing).
  public var namesNoField: Bool {
    subject == .absent
  }
}

extension ValueReference: Hashable {
  /// Compares the texts byte by byte, and what they lead to.
  public static func == (left: ValueReference, right: ValueReference) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8) && left.subject == right.subject
  }

  /// Feeds the bytes of the text to `hasher`.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

extension FilterPattern {
  /// Whether values of the events it matches can be named: by JSON and space-delimited patterns.
  package var hasFields: Bool {
    switch form {
    case .json, .delimited: true
    case .everything, .terms, .regex: false
    }
  }
}
