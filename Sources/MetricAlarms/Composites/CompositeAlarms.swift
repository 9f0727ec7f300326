/// The composite alarms of a plan, each behind those its rule names.
public struct CompositeAlarms: Hashable, Sendable {
  /// The alarms in an order in which children come first.
  public let all: [CompositeAlarm]
  /// Those whose rules lead back to themselves, which are not evaluated.
  public let rings: [CompositeRing]
  private let ringNames: Set<String>

  /// No composite alarms.
  public static let none = CompositeAlarms()

  private init() {
    (all, rings, ringNames) = ([], [], [])
  }

  /// Puts `composites`, whose rules may name one another and `alarms`, into an order.
  ///
  /// Throws the first of the `faults`.
  public init(
    _ composites: [CompositeAlarm], over alarms: [MetricAlarm]
  ) throws(CompositeError) {
    if let fault = Self.faults(of: composites, over: alarms).first { throw fault }
    var order = CompositeOrder(composites)
    order.placeAll()
    (all, rings) = (order.placed, order.rings)
    ringNames = Set(rings.flatMap(\.names))
  }

  /// Whether the alarm called `name` is in a ring.
  package func isInRing(_ name: String) -> Bool { ringNames.contains(name) }

  /// Everything for which `put-composite-alarm` would refuse `composites`, in their order (recorded:
  /// alarm-admission-recorded.json language/13 to 30), and names given twice.
  package static func faults(
    of composites: [CompositeAlarm], over alarms: [MetricAlarm]
  ) -> [CompositeError] {
    var arns: [String: String?] = [:]
    var faults: [CompositeError] = []
    for alarm in alarms.map(Alarm.metric) + composites.map(Alarm.composite) {
      let known = arns.updateValue(alarm.details.arn, forKey: alarm.name)
      if known != nil { faults.append(.repeatedName(alarm.name)) }
    }
    return faults + composites.flatMap { Self.faults(of: $0, among: arns) }
  }

  private static func faults(
    of composite: CompositeAlarm, among arns: [String: String?]
  ) -> [CompositeError] {
    let place = composite.details.arn.flatMap(AlarmReference.place)
    var faults: [CompositeError] = []
    var unknown: [String] = []
    for reference in composite.rule.children {
      let other = AlarmReference.place(in: reference)
      if let other, let place, other.region != place.region {
        faults.append(.otherRegion(composite.name, named: reference, other.region, place.region))
      } else if let other, let place, other.account != place.account {
        faults.append(.otherAccount(composite.name, named: reference))
      } else if !fits(reference, arns[AlarmReference.name(in: reference)]) {
        unknown.append(reference)
      } else if AlarmReference.name(in: reference) == composite.name {
        faults.append(.itself(composite.name))
      }
    }
    if !unknown.isEmpty {
      let meant = composite.details.arn.map { arn in
        unknown.map { AlarmReference.arn(of: $0, beside: arn) }
      }
      faults.append(.unknownAlarms(composite.name, named: unknown, meaning: meant ?? []))
    }
    if let suppressor = composite.suppressor?.alarm {
      let name = AlarmReference.name(in: suppressor)
      if !fits(suppressor, arns[name]) {
        faults.append(.unknownAlarms(composite.name, named: [suppressor], meaning: []))
      } else if name == composite.name {
        // That it is refused is assumed.
        faults.append(.ownSuppressor(composite.name))
      }
    }
    return faults
  }

  /// Whether what a rule says means the alarm of that name, whose ARN may not be known: with another
  /// region or account it means another alarm.
  private static func fits(_ reference: String, _ arn: String??) -> Bool {
    guard let arn else { return false }
    return arn == nil || arn == reference || AlarmReference.name(in: reference) == reference
  }
}
