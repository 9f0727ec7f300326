import MetricAlarms

/// Composite alarms on alarms that are not used, or of which not even the name is known: they are not used
/// either, as nobody knows when they would be in ALARM.
struct OpenComposites {
  private let alarms: [ReadAlarm]
  /// Why alarms, by their index, are left out.
  private(set) var reasons: [Int: any Finding] = [:]
  /// The indexes of those whose suppressor is not known: their actions are not held back.
  private(set) var unsuppressed: Set<Int> = []

  /// Finds them among `alarms`, where the alarms called `refused` could not be used.
  init(among alarms: [ReadAlarm], refused: Set<String>) {
    self.alarms = alarms
    let known = Set(alarms.map(\.alarm.name))
    var dependents: [String: [Int]] = [:]
    var open: [String] = []
    for (index, read) in alarms.enumerated() {
      guard case .composite(let alarm) = read.alarm else { continue }
      for name in alarm.alarmNames where !known.contains(name) {
        if read.unknownWords.contains(where: name.contains) {
          guard alarm.childNames.contains(name) else {
            unsuppressed.insert(index)
            continue
          }
          leaveOut(index, because: Self.unknown(read), &open)
        } else if refused.contains(name) {
          leaveOut(index, because: Self.refused(name, in: read), &open)
        }
      }
      for name in alarm.alarmNames { dependents[name, default: []].append(index) }
    }
    while let name = open.popLast() {
      for index in dependents[name] ?? [] {
        leaveOut(index, because: Self.refused(name, in: alarms[index]), &open)
      }
    }
  }

  private mutating func leaveOut(_ index: Int, because reason: any Finding, _ open: inout [String])
  {
    if reasons[index] != nil { return }
    reasons[index] = reason
    open.append(alarms[index].alarm.name)
  }

  private static func unknown(_ read: ReadAlarm) -> any Finding {
    NotKnown(
      subject: "alarm \(quoted: read.alarm.name)", path: "AlarmRule",
      names: read.unknownWords.map { String($0.dropFirst().dropLast()) }, parameters: [])
  }

  private static func refused(_ name: String, in read: ReadAlarm) -> any Finding {
    Rejected(
      message:
        "alarm \(quoted: read.alarm.name): it depends on alarm \(quoted: name), which is not used")
  }
}

extension CompositeAlarm {
  /// The names of the alarms that it is made of, and of the one that holds it back.
  var alarmNames: [String] {
    childNames + [suppressor?.alarm].compactMap(\.self).map(AlarmReference.name)
  }

  /// The names of the alarms that its rule is about.
  var childNames: [String] { rule.children.map(AlarmReference.name) }
}
