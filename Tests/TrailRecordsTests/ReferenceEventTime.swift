/// The time in a text or a number by the rule alone: slow, with a regular expression for each form.
struct ReferenceEventTime {
  nonisolated(unsafe) private static let calendar =
    #/
      ([0-9]{4})-([0-9]{2})-([0-9]{2})  [Tt\ _]  ([0-9]{2}):([0-9]{2})
      (?: :([0-9]{2}) (?: [.,][0-9]+ )? )?
      (?: \ ? (?: Z | z | UTC | GMT | ([+\-])([0-9]{2})(?: :?([0-9]{2}) )? ) )?
    /#
  nonisolated(unsafe) private static let number =
    /(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?/

  /// Seconds since the Unix epoch of a JSON text without escapes; nil for no time.
  static func seconds(ofText text: String) -> Int? {
    guard let found = text.wholeMatch(of: calendar)?.output else {
      return text.lowercased().contains("e") ? nil : seconds(ofNumber: text)
    }
    func value(_ digits: Substring?) -> Int { digits.flatMap { Int($0) } ?? 0 }
    let (year, month, day) = (value(found.1), value(found.2), value(found.3))
    let (hour, minute, second) = (value(found.4), value(found.5), value(found.6))
    let (hours, minutes) = (value(found.8), value(found.9))
    guard (1...12).contains(month), (1...length(of: month, year)).contains(day), hour < 24,
      minute < 60, second <= 60, hours < 24, minutes < 60
    else { return nil }
    let offset = (hours * 3600 + minutes * 60) * (found.7 == "-" ? -1 : 1)
    return days(to: year, month, day) * 86400 + hour * 3600 + minute * 60 + second - offset
  }

  /// The same of a JSON number: seconds from 2005 on have ten digits, and milliseconds thirteen.
  static func seconds(ofNumber text: String) -> Int? {
    guard let found = text.wholeMatch(of: number)?.output else { return nil }
    var whole = Array(found.1)
    var fraction = Array(found.2 ?? "")
    let exponent = found.3.map { Int($0) ?? 0 } ?? 0
    guard abs(exponent) < 1000 else { return nil }
    for _ in 0..<max(exponent, 0) { whole.append(fraction.isEmpty ? "0" : fraction.removeFirst()) }
    for _ in 0..<max(-exponent, 0) where !whole.isEmpty { whole.removeLast() }
    let digits = String(whole.drop { $0 == "0" })
    guard let count = Int(digits), digits.count == 10 || digits.count == 13 else { return nil }
    let seconds = digits.count == 10 ? count : count / 1000
    return seconds >= days(to: 2005, 1, 1) * 86400 ? seconds : nil
  }

  private static func length(of month: Int, _ year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Days from 1970 on, counted month by month.
  private static func days(to year: Int, _ month: Int, _ day: Int) -> Int {
    var days = day - 1
    for before in 1..<month { days += length(of: before, year) }
    for before in min(year, 1970)..<max(year, 1970) {
      let length = length(of: 2, before) + 337
      days += year > 1970 ? length : -length
    }
    return days
  }
}
