/// A metric filter or an alarm as its document has it, put in the form in which the AWS API takes it.
///
/// Whatever it was written in, one reader makes the filter or the alarm of it.
struct WrittenDefinition {
  enum Kind {
    case metricFilter
    case metricAlarm
    case compositeAlarm
  }

  let kind: Kind
  /// The members of the API's request, by its names.
  let tree: DocumentTree
  let place: DefinitionPlace
  /// How far the types of values can be trusted.
  let leniency: KnownKeys.Leniency
  /// The Region that is said beside it; nil: none is.
  var givenRegion: String?

  /// The Region it is in: that of its ARN, or the one said beside it; nil where neither is known.
  var region: String? {
    let arn = tree["AlarmArn"]?.spelling ?? ""
    let region = arn.split(separator: ":", omittingEmptySubsequences: false).dropFirst(3).first
    let known = region.map(String.init) ?? givenRegion
    return known.flatMap { $0.wholeMatch(of: /[a-z]{2,4}(?:-[a-z]+)+-[0-9]+/) == nil ? nil : $0 }
  }

  /// The keys that mean something.
  var keys: KnownKeys {
    switch kind {
    case .metricFilter: .metricFilter
    case .metricAlarm: .metricAlarm
    case .compositeAlarm: .compositeAlarm
    }
  }

  /// The definition for those who read of it, such as `alarm "root-use"`.
  var subject: String {
    let (word, key) = kind == .metricFilter ? ("filter", "filterName") : ("alarm", "AlarmName")
    return tree[key]?.spelling.map { "\(word) \"\($0)\"" } ?? "\(word) without a name"
  }
}
