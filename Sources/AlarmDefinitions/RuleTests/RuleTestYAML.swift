import MetricAlarms
import UTCTimes

/// A test written as it is read.
struct RuleTestYAML {
  /// The document's `tests`.
  let text: String

  init(name: String, records: [DocumentTree], expectations: [RuleExpectation]) {
    let items = records.map { YAMLText.lines(of: $0, indent: 8, lead: "      - ") }
    text =
      "tests:\n  - name: \(YAMLText.quoted(name))\n    records:\n" + items.joined()
      + "    expect:\n" + Self.words(expectations)
  }

  private static func words(_ expectations: [RuleExpectation]) -> String {
    var (keys, lines): ([String], [String: String]) = ([], [:])
    for expectation in expectations {
      let (key, text) = line(of: expectation)
      if lines[key] == nil { keys.append(key) }
      lines[key, default: ""] += text
    }
    return keys.map { "      \($0):\n" + (lines[$0] ?? "") }.joined()
  }

  private static func line(of expectation: RuleExpectation) -> (key: String, text: String) {
    switch expectation {
    case .matches(let filter, let expected):
      return ("matches", entry(filter, words(expected)))
    case .rings(let alarm, let count): return ("alarms", entry(alarm, "\(count)"))
    case .state(let alarm, let at, let state):
      return ("states", item([("alarm", alarm), ("at", time(at)), ("state", state.rawValue)]))
    case .transitions(let alarm, let state, let all):
      let items = all.map { one in
        item([
          ("alarm", alarm), ("at", time(one.at)), ("within", number(one.tolerance)),
          ("from", one.from?.rawValue), ("to", state.rawValue), ("reason", one.reason),
        ])
      }
      return ("transitions", items.joined())
    case .notificationCount(let alarm, let count):
      return ("notifications", entry(alarm, "\(count)"))
    case .notification(let alarm, let one):
      return (
        "notifications",
        item([
          ("alarm", alarm), ("at", time(one.at)), ("within", number(one.tolerance)),
          ("to", one.to?.rawValue), ("topic", one.topic),
        ])
      )
    case .exposure(let bucket, let at, let reach):
      return ("exposure", item([("bucket", bucket), ("at", time(at)), ("to", words(reach))]))
    }
  }

  private static func entry(_ name: String?, _ value: String) -> String {
    "        \(YAMLText.scalar(name ?? "")): \(value)\n"
  }

  private static func item(_ members: [(String, String?)]) -> String {
    let given = members.compactMap { key, value in value.map { "\(key): \(plain($0))" } }
    return "        - " + given.joined(separator: "\n          ") + "\n"
  }

  /// A time and a number as they are, a text as YAML has it.
  private static func plain(_ text: String) -> String {
    let isPlain = Int(text) != nil || text.first?.isNumber == true && UTCTime(typed: text) != nil
    return isPlain ? text : YAMLText.scalar(text)
  }

  private static func time(_ seconds: Int) -> String { UTCTime(seconds).text(.machine) }

  private static func number(_ number: Int) -> String? { number == 0 ? nil : "\(number)" }

  private static func words(_ expected: ExpectedMatches) -> String {
    switch expected {
    case .all: "yes"
    case .none: "no"
    case .count(let count): "\(count)"
    case .items(let items): "[" + items.map { "\($0)" }.joined(separator: ", ") + "]"
    }
  }

  private static func words(_ reach: ExpectedReach) -> String {
    switch reach {
    case .nobody: "nobody"
    case .everyone: "public"
    case .others: "others"
    case .account(let account): account
    }
  }
}
