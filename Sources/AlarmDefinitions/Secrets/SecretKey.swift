/// Secret access keys, which are forty characters of base 64, and session tokens, which are more.
enum SecretKey {
  private static let length = 40

  /// The key in the `run` of base 64; slashes may be a path's around it.
  static func range(in run: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
    guard run.count >= length else { return nil }
    if run.count >= 64 || run.count == length {
      return isKey(bytes[run]) ? run : part(of: run, bytes)
    }
    return part(of: run, bytes)
  }

  /// A part of forty between slashes, or between one and an end of the run.
  private static func part(of run: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
    let slash = UInt8(ascii: "/")
    for start in run.lowerBound...(run.upperBound - length) {
      let end = start + length
      guard start == run.lowerBound || bytes[start - 1] == slash,
        end == run.upperBound || bytes[end] == slash, isKey(bytes[start..<end])
      else { continue }
      return start..<end
    }
    return nil
  }

  private static func isKey(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains(where: \.isUpper) && text.contains(where: \.isLower)
      && text.contains { $0.isDigit || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "+") }
      && readablePart(of: text) < 45
  }

  /// How many of a hundred characters are in words, which have three small letters and more in a row.
  static func readablePart(of text: ArraySlice<UInt8>) -> Int {
    var (readable, run) = (0, 0)
    for byte in text {
      run = byte.isLower ? run + 1 : 0
      if run == 3 { readable += 4 } else if run > 3 { readable += 1 }
    }
    return text.isEmpty ? 0 : readable * 100 / text.count
  }
}
