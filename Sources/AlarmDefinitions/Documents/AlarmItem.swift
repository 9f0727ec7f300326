import MetricAlarms

/// One alarm of either kind, and what of it means nothing here.
struct AlarmItem: Decodable {
  /// The keys that distinguish one kind from the other.
  enum Kind {
    case metric(AlarmFields, AlarmDetailFields)
    case composite(CompositeFields)
  }

  let kind: Kind
  private let unknownKeys: [String]

  init(from decoder: any Decoder) throws {
    let composite = try CompositeFields(from: decoder)
    let tree = try DocumentTree(from: decoder)
    if composite.isComposite {
      kind = .composite(composite)
      unknownKeys = KnownKeys.compositeAlarm.unknown(in: tree)
    } else {
      kind = .metric(try AlarmFields(from: decoder), try AlarmDetailFields(from: decoder))
      unknownKeys = KnownKeys.metricAlarm.unknown(in: tree)
    }
  }

  /// Its name, where it has one.
  var name: String? {
    switch kind {
    case .metric(let fields, _): fields.alarmName
    case .composite(let fields): fields.name
    }
  }

  /// The alarm, its settings validated.
  ///
  /// - Parameter namesMetrics: Whether it must say which metric it watches.
  /// - Returns: The alarm.
  /// - Throws: What is wrong with it first.
  func alarm(namesMetrics: Bool) throws(DocumentError) -> Alarm {
    switch kind {
    case .metric(let fields, let details):
      if namesMetrics { try fields.checkNames() }
      var alarm = try fields.alarm()
      alarm.details = try details.details(of: fields.alarmName)
      return .metric(alarm)
    case .composite(let fields): return .composite(try fields.alarm())
    }
  }

  /// What is passed over although it might mean something, in words.
  var notices: [String] {
    var notices = remarks
    if !unknownKeys.isEmpty {
      notices.append(
        "keys of no meaning here are passed over: " + unknownKeys.joined(separator: ", "))
    }
    return notices.map { "alarm \(name ?? "without a name"): \($0)" }
  }

  /// The same of keys that are known.
  var remarks: [String] {
    var notices: [String] = []
    if case .metric(let fields, _) = kind {
      // W12: a replay has no creation from which an alarm could warm up.
      if fields.warmUp != nil {
        notices.append("WarmUpConfiguration is passed over, since nothing is created here")
      }
      let accounts = Set((fields.metrics ?? []).compactMap(\.accountID)).sorted()
      notices += accounts.map { "metrics of account \($0) are taken to be those at hand" }
    }
    return notices
  }
}
