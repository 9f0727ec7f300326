import AlarmStates

/// The composite alarms of a plan, each behind those its rule names and the one that suppresses it.
public struct CompositeAlarms: Hashable, Sendable {
  /// The alarms in an order in which children come first.
  public let all: [CompositeAlarm]

  /// No composite alarms.
  public static let none = CompositeAlarms()

  private init() {
    all = []
  }

  /// Puts `composites`, whose rules may name one another and `alarms`, into an order.
  ///
  /// Throws when a name is unknown or given twice, or when they depend on themselves. A suppressor
  /// counts as a dependency, too: what it does must be known first (assumed).
  public init(
    _ composites: [CompositeAlarm], over alarms: [MetricAlarm]
  ) throws(CompositeError) {
    var arns: [String: String?] = [:]
    for alarm in alarms.map(ReplayedAlarm.metric) + composites.map(ReplayedAlarm.composite) {
      let known = arns.updateValue(alarm.details.arn, forKey: alarm.name)
      if known != nil { throw .repeatedName(alarm.name) }
    }
    var order = CompositeOrder(composites)
    for composite in composites {
      for reference in composite.references
      where !Self.fits(reference, arns[AlarmReference.name(in: reference)]) {
        throw .unknownAlarm(composite.name, named: reference)
      }
    }
    try order.placeAll()
    all = order.placed
  }

  /// Whether what a rule says means the alarm of that name, whose ARN may not be known: with another
  /// region or account it means another alarm.
  private static func fits(_ reference: String, _ arn: String??) -> Bool {
    guard let arn else { return false }
    return arn == nil || arn == reference || AlarmReference.name(in: reference) == reference
  }
}

extension CompositeAlarm {
  /// What must be known before it: the alarms of its rule, and its suppressor.
  package var references: [String] { rule.children + (suppressor.map { [$0.alarm] } ?? []) }
}
