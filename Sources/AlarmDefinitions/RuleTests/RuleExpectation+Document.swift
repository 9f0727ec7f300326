import MetricAlarms

extension RuleExpectation {
  /// Reads all that a test of so many items expects.
  static func all(
    in tree: DocumentTree, itemCount: Int
  ) throws(KeyedDocumentError) -> [RuleExpectation] {
    try tree.check([
      "matches", "alarms", "states", "transitions", "notifications", "exposure",
    ])
    var all: [RuleExpectation] = []
    for (filter, value) in try tree.counted("matches") {
      let expected = try ExpectedMatches(value, itemCount: itemCount, line: tree.line)
      all.append(.matches(filter: filter, expected))
    }
    for (alarm, value) in try tree.counted("alarms") {
      all.append(.rings(alarm: alarm, count: try value.count("alarms", line: tree.line)))
    }
    for item in try tree.list("states") { all.append(try state(item)) }
    all += try transitions(tree.list("transitions"))
    all += try notifications(tree)
    for item in try tree.list("exposure") { all.append(try exposure(item)) }
    return all
  }

  private static func state(_ item: DocumentTree) throws(KeyedDocumentError) -> RuleExpectation {
    try item.check(["alarm", "at", "state"])
    guard let state = try item.state("state") else {
      throw KeyedDocumentError("no state is expected", line: item.line)
    }
    return .state(alarm: try item.text("alarm"), at: try item.moment(), state)
  }

  /// Those of one alarm and state are one list, at the place of the first of them.
  private static func transitions(
    _ items: [DocumentTree]
  ) throws(KeyedDocumentError) -> [RuleExpectation] {
    struct Key: Hashable {
      let alarm: String?
      let to: AlarmState
    }
    var (keys, lists): ([Key], [Key: [ExpectedTransition]]) = ([], [:])
    for item in items {
      try item.check(["alarm", "at", "within", "from", "to", "reason"])
      let key = Key(alarm: try item.text("alarm"), to: try item.state("to") ?? .alarm)
      if lists[key] == nil { keys.append(key) }
      lists[key, default: []].append(
        ExpectedTransition(
          at: try item.moment(), tolerance: try item.number("within", least: 0) ?? 0,
          from: try item.state("from"), reason: try item.text("reason")))
    }
    return keys.map { .transitions(alarm: $0.alarm, to: $0.to, lists[$0] ?? []) }
  }

  private static func notifications(
    _ tree: DocumentTree
  ) throws(KeyedDocumentError) -> [RuleExpectation] {
    guard case .list(let items)? = tree["notifications"] else {
      return try tree.counted("notifications").map { alarm, value throws(KeyedDocumentError) in
        .notificationCount(
          alarm: alarm, count: try value.count("notifications", line: tree.line))
      }
    }
    return try items.map { item throws(KeyedDocumentError) in
      try item.check(["alarm", "at", "within", "to", "topic"])
      return .notification(
        alarm: try item.text("alarm"),
        ExpectedNotification(
          at: try item.moment(), tolerance: try item.number("within", least: 0) ?? 0,
          to: try item.state("to"), topic: try item.text("topic")))
    }
  }

  private static func exposure(
    _ item: DocumentTree
  ) throws(KeyedDocumentError) -> RuleExpectation {
    try item.check(["bucket", "at", "to"])
    guard let bucket = try item.text("bucket"), let reach = try item.text("to") else {
      throw KeyedDocumentError("exposure needs bucket, at and to", line: item.line)
    }
    let at = try item.moment()
    switch reach {
    case "nobody": return .exposure(bucket: bucket, at: at, .nobody)
    case "public": return .exposure(bucket: bucket, at: at, .everyone)
    case "others": return .exposure(bucket: bucket, at: at, .others)
    default: return .exposure(bucket: bucket, at: at, .account(reach))
    }
  }
}

extension ExpectedMatches {
  /// Reads `yes`, `no`, a number of matches, or a list of items' numbers.
  fileprivate init(
    _ tree: DocumentTree, itemCount: Int, line: Int?
  ) throws(KeyedDocumentError) {
    if case .list(let items) = tree {
      let numbers = items.map { $0.spelling.flatMap { Int($0) } ?? 0 }
      guard numbers.allSatisfy({ (1...max(1, itemCount)).contains($0) }) else {
        throw KeyedDocumentError(
          "matches: items of records are numbered from 1 to \(itemCount)", line: line)
      }
      self = .items(Set(numbers).sorted())
      return
    }
    switch tree.spelling?.lowercased() {
    case "yes", "true": self = .all
    case "no", "false": self = .none
    default: self = .count(try tree.count("matches", line: line))
    }
  }
}

extension DocumentTree {
  /// What stands behind a key by names of filters or alarms, or for the only one there is.
  fileprivate func counted(
    _ key: String
  ) throws(KeyedDocumentError) -> [(name: String?, value: DocumentTree)] {
    guard let value = self[key] else { return [] }
    guard case .object = value else { return [(nil, value)] }
    return value.members.map { (name: $0.key, value: $0.value) }
  }

  fileprivate func count(_ key: String, line: Int?) throws(KeyedDocumentError) -> Int {
    guard let count = spelling.flatMap({ Int($0) }), count >= 0 else {
      throw KeyedDocumentError("\(key) expects how many, by name", line: self.line ?? line)
    }
    return count
  }

  /// The time at which something is expected.
  fileprivate func moment() throws(KeyedDocumentError) -> Int {
    guard let time = try time("at") else {
      throw KeyedDocumentError("no time is given: at", line: line)
    }
    return time
  }

  /// The state behind a key; nil where there is none.
  fileprivate func state(_ key: String) throws(KeyedDocumentError) -> AlarmState? {
    guard let text = try text(key) else { return nil }
    guard let state = AlarmState(rawValue: text) else {
      let names = AlarmState.allCases.map(\.rawValue).joined(separator: ", ")
      throw KeyedDocumentError(
        "\(key) is no state: \(quoted: text); there are \(names)", line: line)
    }
    return state
  }
}
