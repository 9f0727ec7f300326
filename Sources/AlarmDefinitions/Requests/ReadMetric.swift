/// The names of a metric as a document has them, some of which may not be known.
struct ReadMetric: Hashable, Sendable {
  let namespace: DocumentText
  let metricName: DocumentText

  /// Whether all of it is known.
  var isKnown: Bool { namespace.known != nil && metricName.known != nil }

  /// Whether it may be `other`, once all of both is known.
  func mayBe(_ other: ReadMetric) -> Bool {
    namespace.mayEqual(other.namespace) && metricName.mayEqual(other.metricName)
  }
}

extension ReadMetric: CustomStringConvertible {
  /// The metric for those who read of it, such as `Audit/Logins`.
  var description: String { "\(namespace)/\(metricName)" }
}
