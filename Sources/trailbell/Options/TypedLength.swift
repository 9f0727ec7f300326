/// A length of time as it was typed: a number and `s`, `m`, `h` or `d`.
struct TypedLength {
  /// Ten years, in seconds: the longest there is.
  private static let longest = 315_360_000

  let seconds: Int

  /// Reads it; nil where it is none, or none that is longer than nothing.
  init?(_ text: String) {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard let unit = text.last.flatMap({ units[$0] }),
      text.dropLast().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text.dropLast()), (1...Self.longest / unit).contains(number)
    else { return nil }
    seconds = number * unit
  }
}
