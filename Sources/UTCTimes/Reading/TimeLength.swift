/// A length of time as somebody types it, such as `90s`, `15m`, `2h`, `1d` or `2w`.
package struct TimeLength: Sendable {
  /// Ten years, in seconds: the longest there is.
  static let longest = 315_360_000

  private static let letters: [String: Int] = [
    "s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800,
  ]
  private static let words: [String: Int] = [
    "sec": 1, "second": 1, "min": 60, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800,
  ]

  /// How many seconds it is, 1 at least.
  package let seconds: Int

  /// Reads a number and the letter of its unit; nil where it is none, or none that is longer than nothing.
  package init?(_ text: String) {
    guard let unit = text.last.flatMap({ Self.letters[String($0)] }) else { return nil }
    self.init(text.dropLast(), of: unit)
  }

  /// Reads a number and the letter or the word of its unit, `2h` or `7 days`.
  init?(_ number: Substring, _ unit: Substring) {
    let word = unit.hasSuffix("s") && unit.count > 1 ? unit.dropLast() : unit
    guard let unit = Self.letters[String(unit)] ?? Self.words[String(word)] else { return nil }
    self.init(number, of: unit)
  }

  private init?(_ number: Substring, of unit: Int) {
    guard number.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") <= 9 }), let number = Int(number),
      (1...Self.longest / unit).contains(number)
    else { return nil }
    seconds = number * unit
  }
}
