import MetricAlarms

/// The slow twin of the reason texts: section 5 of the reference, rule by rule, for plain numbers.
struct ReferenceReason {
  /// A datapoint the evaluation used, with its window's start.
  struct Point {
    let start: Int
    let value: Double
    let isBad: Bool
  }

  let settings: AlarmSettings
  /// From new to old.
  let points: [Point]

  private var periods: Int { settings.evaluationPeriods }
  private var required: Int { settings.datapointsToAlarm ?? periods }
  private var fill: Int { periods - points.count }

  func text(for state: AlarmState) -> String {
    if state == .insufficientData {
      return periods == 1
        ? "Insufficient Data: 1 datapoint was unknown."
        : "Insufficient Data: \(periods) datapoints were unknown."
    }
    let agreeing = points.filter { $0.isBad == (state == .alarm) }
    if points.isEmpty {
      return "Threshold Crossed: no datapoints were received for \(periods) "
        + (periods == 1 ? "period" : "periods") + filled + "."
    }
    if agreeing.isEmpty {
      return "Threshold Crossed: \(points.count) "
        + (points.count == 1 ? "datapoint was" : "datapoints were")
        + " received for \(periods) periods" + filled + "."
    }
    return "Threshold Crossed: " + crossed(agreeing, state) + "."
  }

  private func crossed(_ agreeing: [Point], _ state: AlarmState) -> String {
    let count = agreeing.count
    let hasMinimum = settings.datapointsToAlarm != nil
    let plain = count == 1 ? "1 datapoint" : "\(count) datapoints"
    let head = hasMinimum ? "\(count) out of the last \(periods) datapoints" : plain
    let side =
      (state == .ok ? "not " : "") + word + " the threshold (\(settings.threshold))"
    let list =
      "["
      + agreeing.prefix(5).map { "\(Self.number($0.value)) (\(Self.date($0.start)))" }
      .joined(separator: ", ") + "]"
    var text =
      count >= 5
      ? "\(head) were \(side). The most recent datapoints which crossed the threshold: \(list)"
      : "\(head) \(list) \(count == 1 ? "was" : "were") \(side)"
    text += filled
    guard hasMinimum else { return text }
    let minimum = state == .alarm ? required : periods - required + 1
    let change = state == .alarm ? "OK -> ALARM" : "ALARM -> OK"
    return text
      + " (minimum \(minimum) \(minimum == 1 ? "datapoint" : "datapoints") for \(change) transition)"
  }

  private var filled: String {
    let policies: [MissingDataTreatment: String] = [
      .breaching: "Breaching", .notBreaching: "NonBreaching",
    ]
    guard fill > 0, let policy = policies[settings.treatMissingData] else { return "" }
    return fill == 1
      ? " and 1 missing datapoint was treated as [\(policy)]"
      : " and \(fill) missing datapoints were treated as [\(policy)]"
  }

  private var word: String {
    switch settings.comparison {
    case .greaterThanOrEqualTo: "greater than or equal to"
    case .greaterThan: "greater than"
    case .lessThan: "less than"
    case .lessThanOrEqualTo: "less than or equal to"
    }
  }

  /// A number as Java writes it: with an exponent below a thousandth and from ten million on.
  static func number(_ value: Double) -> String {
    let magnitude = value.magnitude
    if magnitude == 0 || (1e-3..<1e7).contains(magnitude) { return "\(value)" }
    let parts = "\(magnitude)".split(separator: "e")
    var exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let (whole, fraction) = { ($0[0], $0.count > 1 ? $0[1] : "") }(parts[0].split(separator: "."))
    var digits = whole + fraction
    exponent += whole.count - 1
    while digits.first == "0" {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.count > 2, digits.last == "0" { digits.removeLast() }
    let rest = digits.count > 1 ? digits.dropFirst() : "0"
    return (value < 0 ? "-" : "") + "\(digits.prefix(1)).\(rest)E\(exponent)"
  }

  /// Counts days one by one from 2026-01-01 or, before it, from 1969-01-01.
  static func date(_ seconds: Int) -> String {
    var (year, rest) =
      seconds >= 1_767_225_600 ? (26, seconds - 1_767_225_600) : (69, seconds + 31_536_000)
    var lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var month = 0
    while rest >= lengths[month] * 86_400 {
      rest -= lengths[month] * 86_400
      month += 1
      if month == 12 {
        (month, year) = (0, (year + 1) % 100)
        lengths[1] = year % 4 == 0 ? 29 : 28
      }
    }
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let day = [rest / 86_400 + 1, month + 1, year].map(two).joined(separator: "/")
    let clock = [rest / 3600 % 24, rest / 60 % 60, rest % 60].map(two).joined(separator: ":")
    return day + " " + clock
  }
}
