/// The names of a metric as a document has them, some of which may not be known.
///
/// What is not known is the same thing where it has the same name in the same document.
struct ReadMetric: Hashable, Sendable {
  let namespace: DocumentText
  let metricName: DocumentText
  /// The document that its unknown names are of; nil where all is known.
  private let document: String?

  /// Creates the names of a metric in the document called `document`.
  init(namespace: DocumentText, metricName: DocumentText, in document: String) {
    (self.namespace, self.metricName) = (namespace, metricName)
    let isKnown = namespace.known != nil && metricName.known != nil
    self.document = isKnown ? nil : document
  }

  /// Whether all of it is known.
  var isKnown: Bool { document == nil }

  /// Whether it may be `other`, once all of both is known.
  func mayBe(_ other: ReadMetric) -> Bool {
    namespace.mayEqual(other.namespace) && metricName.mayEqual(other.metricName)
  }
}

extension ReadMetric: CustomStringConvertible {
  /// The metric for those who read of it, such as `Audit/Logins`.
  var description: String { "\(namespace)/\(metricName)" }
}
