/// A metric filter or an alarm as its document has it, put in the form in which the AWS API takes it.
///
/// Whatever it was written in, one reader makes the filter or the alarm of it.
struct WrittenDefinition {
  enum Kind {
    case metricFilter
    case metricAlarm
    case compositeAlarm

    /// The members that its request has.
    var table: RequestTable {
      switch self {
      case .metricFilter: .metricFilter
      case .metricAlarm: .metricAlarm
      case .compositeAlarm: .compositeAlarm
      }
    }
  }

  let kind: Kind
  /// The members of the API's request, by its names.
  let tree: DocumentTree
  let place: DefinitionPlace
  /// How far the types of values can be trusted.
  let leniency: RequestFields.Leniency
  /// The Region that is said beside it; nil: none is.
  var givenRegion: String?

  /// The Region it is in: that of its ARN, or the one said beside it; nil where neither is known.
  var region: String? {
    let arn = tree["AlarmArn"]?.spelling ?? ""
    let region = arn.split(separator: ":", omittingEmptySubsequences: false).dropFirst(3).first
    let known = region.map(String.init) ?? givenRegion
    return known.flatMap { Self.isRegion($0) ? $0 : nil }
  }

  /// Whether a text is a Region's code, such as `eu-west-1`.
  private static func isRegion(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let number = parts.last, parts.count > 2 else { return false }
    return !number.isEmpty && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && parts.dropLast().allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (0x61...0x7A).contains($0) }
      }
  }

  /// The metrics that a filter writes, as far as it says: any where that is not known.
  var writtenMetrics: [ReadMetric] {
    guard kind == .metricFilter else { return [] }
    if tree["metricTransformations"]?.isUnknown == true { return [anyMetric] }
    return (tree["metricTransformations"]?.items ?? []).compactMap {
      $0.isUnknown ? anyMetric : metric($0["metricNamespace"], $0["metricName"])
    }
  }

  /// The metrics that an alarm watches, as far as it says: any where that is not known.
  var watchedMetrics: [ReadMetric] {
    guard kind == .metricAlarm else { return [] }
    if tree["Metrics"]?.isUnknown == true { return [anyMetric] }
    let looked = (tree["Metrics"]?.items ?? []).compactMap { item -> DocumentTree? in
      item.isUnknown ? item : item["MetricStat"].map { $0["Metric"] ?? $0 }
    }
    return ([tree] + looked).compactMap {
      $0.isUnknown ? anyMetric : metric($0["Namespace"], $0["MetricName"])
    }
  }

  private var anyMetric: ReadMetric {
    let unknown = DocumentText(unknown: "metric of \(place.path)")
    return ReadMetric(namespace: unknown, metricName: unknown, in: place.file)
  }

  private func metric(_ namespace: DocumentTree?, _ metricName: DocumentTree?) -> ReadMetric? {
    guard let namespace = namespace?.words, let metricName = metricName?.words else { return nil }
    return ReadMetric(
      namespace: leniency.withoutPlaceholder(namespace),
      metricName: leniency.withoutPlaceholder(metricName),
      in: place.file)
  }

  /// The definition for those who read of it, such as `alarm "root-use"`.
  var subject: String {
    let (word, key) = kind == .metricFilter ? ("filter", "filterName") : ("alarm", "AlarmName")
    return tree[key]?.words.map { "\(word) \(quoted: $0)" } ?? "\(word) without a name"
  }
}
