/// The commands of the AWS CLI that make metric filters and alarms.
enum CommandKind: CaseIterable {
  case putMetricFilter
  case putMetricAlarm
  case putCompositeAlarm

  /// The words of the command behind `aws`.
  var words: [String] {
    switch self {
    case .putMetricFilter: ["logs", "put-metric-filter"]
    case .putMetricAlarm: ["cloudwatch", "put-metric-alarm"]
    case .putCompositeAlarm: ["cloudwatch", "put-composite-alarm"]
    }
  }

  /// The word of the command that no other has.
  var word: String { words[1] }

  /// What the command makes.
  var definition: WrittenDefinition.Kind {
    switch self {
    case .putMetricFilter: .metricFilter
    case .putMetricAlarm: .metricAlarm
    case .putCompositeAlarm: .compositeAlarm
    }
  }

  /// The members of the command's request.
  var table: RequestTable { definition.table }

  /// Members by the options that give them a value.
  private static let members: [CommandKind: [String: RequestTable.Member]] =
    allCases.reduce(into: [:]) { all, kind in
      all[kind] = kind.table.members.reduce(into: [:]) { $0[kind.option(of: $1.name)] = $1 }
    }

  /// Returns the member that `option` gives a value, such as `AlarmName` for `alarm-name`.
  func member(of option: String) -> RequestTable.Member? {
    Self.members[self]?[option]
  }

  /// The CLI's name for a member: words in lower case with dashes between them.
  func option(of member: String) -> String {
    let signs = Array(member)
    var option = ""
    for (place, sign) in signs.enumerated() {
      let before = place > 0 ? signs[place - 1] : nil
      let isBehindWord = before.map { !$0.isUppercase } ?? false
      let beginsWord = place + 1 < signs.count && signs[place + 1].isLowercase
      if sign.isUppercase, before != nil, isBehindWord || beginsWord { option.append("-") }
      option += sign.lowercased()
    }
    return option
  }
}
