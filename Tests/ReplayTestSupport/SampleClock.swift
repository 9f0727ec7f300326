/// Times of the sample archives, as seconds since the midnight (UTC) of 2026-03-02, a Monday; a week at most.
enum SampleClock {
  /// Returns the day, parted by `sign`: `2026-03-02`.
  static func day(_ seconds: Int, parted sign: String = "-") -> String {
    ["2026", "03", pair(2 + seconds / 86_400)].joined(separator: sign)
  }

  /// Reads `14:02:11`.
  static func seconds(_ text: String) -> Int {
    text.split(separator: ":").reduce(0) { $0 * 60 + (Int($1) ?? 0) }
  }

  /// Returns the time as `eventTime` has it.
  static func eventTime(_ seconds: Int) -> String {
    "\(day(seconds))T\(pair(seconds / 3600 % 24)):\(pair(seconds / 60 % 60)):\(pair(seconds % 60))Z"
  }

  /// Returns the minute as a delivery file's name has it, `20260302T1405Z`.
  static func stamp(_ seconds: Int) -> String {
    day(seconds, parted: "") + "T\(pair(seconds / 3600 % 24))\(pair(seconds / 60 % 60))Z"
  }

  /// Returns when a call at `seconds` is delivered: two to seven minutes later, every five minutes.
  static func delivery(_ seconds: Int) -> Int {
    (seconds + 120 + 299) / 300 * 300
  }

  private static func pair(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
