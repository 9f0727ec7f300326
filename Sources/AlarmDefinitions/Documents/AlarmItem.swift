/// One alarm of either kind, and what of it means nothing here.
struct AlarmItem: Decodable {
  /// The keys that tell one kind from the other.
  enum Kind {
    case metric(AlarmFields, AlarmDetailFields)
    case composite(CompositeFields)
  }

  /// Keys that say nothing about what an alarm would do: its tags, and what it did.
  private static let passedOver: Set<String> = [
    "Tags", "StateValue", "StateReason", "StateReasonData", "StateUpdatedTimestamp",
    "StateTransitionedTimestamp", "EvaluationState", "ActionsSuppressedBy",
    "ActionsSuppressedReason",
  ]

  let kind: Kind
  private let unknownKeys: [String]

  init(from decoder: any Decoder) throws {
    let composite = try CompositeFields(from: decoder)
    let fields = composite.isComposite ? nil : try AlarmFields(from: decoder)
    var known = Self.passedOver.union(AlarmDetailFields.CodingKeys.allCases.map(\.rawValue))
    if let fields {
      kind = .metric(fields, try AlarmDetailFields(from: decoder))
      known.formUnion(AlarmFields.CodingKeys.allCases.map(\.rawValue))
    } else {
      kind = .composite(composite)
      known.formUnion(CompositeFields.CodingKeys.allCases.map(\.rawValue))
    }
    let inMetrics = Set((fields?.metrics ?? []).flatMap(\.unknownKeys)).sorted()
    unknownKeys = try KeyNames(from: decoder).except(known) + inMetrics
  }

  /// Its name, where it has one.
  var name: String? {
    switch kind {
    case .metric(let fields, _): fields.alarmName
    case .composite(let fields): fields.name
    }
  }

  /// What is passed over although it might mean something, in words.
  var notices: [String] {
    var notices: [String] = []
    let alarm = "alarm \(name ?? "without a name")"
    // W12: a replay has no creation from which an alarm could warm up.
    if case .metric(let fields, _) = kind, fields.warmUp != nil {
      notices.append(
        "\(alarm): WarmUpConfiguration is passed over, since nothing is created here")
    }
    if !unknownKeys.isEmpty {
      notices.append(
        "\(alarm): keys of no meaning here are passed over: "
          + unknownKeys.joined(separator: ", "))
    }
    return notices
  }
}
