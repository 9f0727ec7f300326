public import MetricAlarms

/// A metric filter of a user's document.
public struct ReadFilter: Hashable, Sendable {
  /// The filter.
  public let filter: MetricFilter
  /// Its name, some of which may not be known.
  let nameText: DocumentText
  /// Its log group likewise.
  let logGroupText: DocumentText?
  /// The metric it writes as it is written, some of which may not be known.
  let metric: ReadMetric
  /// The Region it is in; nil where the document does not say.
  public let region: String?
  /// Where it stands.
  public let place: DefinitionPlace

  /// The log group whose events it sees; nil where the document does not say.
  public var logGroup: String? { logGroupText?.description }
}
