/// How many alarms of a list there must be: a whole number, or a whole percentage of them.
struct RuleCount {
  /// As it is written.
  let text: String
  private let isPercentage: Bool
  /// Nil where it is beyond all numbers.
  private let value: Int?

  /// Reads digits, and a percent sign behind them; nil where it is anything else.
  init?(_ text: String) {
    isPercentage = text.hasSuffix("%")
    let digits = isPercentage ? text.dropLast() : text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    self.text = text
    value = Int(digits)
  }

  /// How many of `count` alarms it is, a percentage rounded up (recorded: alarm_composites.json); nil
  /// where it is out of range.
  func number(of count: Int) -> Int? {
    guard let value, (1...(isPercentage ? 100 : count)).contains(value) else { return nil }
    return isPercentage ? (value * count + 99) / 100 : value
  }

  /// CloudWatch's words where it is out of range, of a list of `count` alarms.
  func refusal(of count: Int) -> String {
    isPercentage ? RuleRefusal.percentage : RuleRefusal.count(of: count)
  }
}
