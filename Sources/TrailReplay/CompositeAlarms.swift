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
  /// Throws when a name is unknown or given twice, or when they depend on themselves. A suppressor counts
  /// as a dependency, too: what it does must be known first (assumed).
  public init(
    _ composites: [CompositeAlarm], over alarms: [MetricAlarm]
  ) throws(CompositeError) {
    var names: Set<String> = []
    for name in alarms.map(\.settings.name) + composites.map(\.name)
    where !names.insert(name).inserted {
      throw .repeatedName(name)
    }
    var order = Order(composites, leaves: Set(alarms.map(\.settings.name)))
    for composite in composites { try order.place(composite.name, for: composite.name) }
    all = order.placed
  }

  /// The alarm's name in what a rule says: the name itself, or the end of its ARN.
  static func name(in reference: String) -> String {
    guard reference.hasPrefix("arn:"), let marker = reference.firstRange(of: ":alarm:") else {
      return reference
    }
    return String(reference[marker.upperBound...])
  }

  /// Places each alarm behind its children, depth first.
  private struct Order {
    private let composites: [String: CompositeAlarm]
    private let leaves: Set<String>
    private(set) var placed: [CompositeAlarm] = []
    private var done: Set<String> = []
    private var open: [String] = []

    init(_ composites: [CompositeAlarm], leaves: Set<String>) {
      self.composites = Dictionary(composites.map { ($0.name, $0) }) { first, _ in first }
      self.leaves = leaves
    }

    mutating func place(_ reference: String, for parent: String) throws(CompositeError) {
      let name = CompositeAlarms.name(in: reference)
      if leaves.contains(name) || done.contains(name) { return }
      guard let composite = composites[name] else {
        throw .unknownAlarm(parent, named: reference)
      }
      if let start = open.firstIndex(of: name) { throw .cycle(Array(open[start...]) + [name]) }
      open.append(name)
      let others = composite.suppressor.map { [$0.alarm] } ?? []
      for needed in composite.rule.children + others { try place(needed, for: name) }
      open.removeLast()
      done.insert(name)
      placed.append(composite)
    }
  }
}
