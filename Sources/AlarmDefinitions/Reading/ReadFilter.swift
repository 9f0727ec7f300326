public import MetricAlarms

/// A metric filter of a user's document.
public struct ReadFilter: Hashable, Sendable {
  /// The filter.
  public let filter: MetricFilter
  /// The log group whose events it sees; nil where the document does not say.
  public let logGroup: String?
  /// The Region it is in; nil where the document does not say.
  public let region: String?
  /// Where it stands.
  public let place: DefinitionPlace
}
