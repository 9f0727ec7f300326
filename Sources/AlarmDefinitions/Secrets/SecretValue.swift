/// Values of which what stands before them says that they are secrets.
enum SecretValue {
  /// Most blanks between a name and its value.
  private static let blankLimit = 8
  private static let harmless = ["true", "false", "null", "none", "nil"]

  /// The value behind a name that ends at `start`; nil where it has none, or is harmless.
  static func range(
    behind start: Int, in scan: SecretScan, _ meaning: SecretName.Meaning, isOption: Bool,
    isInARN: Bool
  ) -> Range<Int>? {
    var place = start
    let bytes = scan.bytes
    let isQuoted = skip(&place, in: bytes) { $0.isQuote || $0 == UInt8(ascii: "\\") } > 0
    let blanks = skip(&place, in: bytes, while: \.isBlank)
    let sign = place < bytes.count ? bytes[place] : 0
    let isAssigned = sign == UInt8(ascii: "=") || sign == UInt8(ascii: ":")
    if isAssigned {
      place += 1
      if place < bytes.count, bytes[place] == UInt8(ascii: ">") { place += 1 }
    }
    let space = skip(&place, in: bytes, while: \.isBlank)
    if scan.origin == .sentence, isQuoted || blanks > 0 || space > 0 { return nil }
    if isInARN, sign == UInt8(ascii: ":") { return nil }
    guard let value = value(at: place, in: bytes), isWorthHiding(bytes[value]) else { return nil }
    if isAssigned {
      let isSentence = sign == UInt8(ascii: ":") && space > 0 && meaning == .key
      return isSentence && !bytes[value].contains(where: \.isDigit) ? nil : value
    }
    guard blanks > 0, meaning == .password || isOption else { return nil }
    return isOption || looksLikePassword(bytes[value]) ? value : nil
  }

  private static func skip(
    _ place: inout Int, in bytes: [UInt8], while condition: (UInt8) -> Bool
  ) -> Int {
    let start = place
    while place < bytes.count, place - start < blankLimit, condition(bytes[place]) { place += 1 }
    return place - start
  }

  /// What stands there: up to the closing quote, or to a blank.
  private static func value(at start: Int, in bytes: [UInt8]) -> Range<Int>? {
    var first = start
    if first < bytes.count, bytes[first] == UInt8(ascii: "\\") { first += 1 }
    guard first < bytes.count else { return nil }
    let quote = bytes[first].isQuote ? bytes[first] : nil
    if quote != nil { first += 1 }
    // A name for something else, an option, or what is hidden already; looked at first, as such may be many.
    if first < bytes.count, "$<{*-!=".utf8.contains(bytes[first]) { return nil }
    if bytes[first...].starts(with: "‹".utf8) { return nil }
    var end = first
    while end < bytes.count, quote.map({ bytes[end] != $0 }) ?? !bytes[end].isBlank { end += 1 }
    return end > first ? first..<end : nil
  }

  /// Whether it is neither too short nor a word for nothing.
  private static func isWorthHiding(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count >= 3 else { return false }
    return value.count > 5
      || !harmless.contains(String(decoding: value, as: UTF8.self).lowercased())
  }

  /// Whether a word behind "password" is one, rather than the next of a sentence.
  private static func looksLikePassword(_ value: ArraySlice<UInt8>) -> Bool {
    value.count >= 6 && value.contains(where: \.isDigit)
      && value.contains { $0.isLower || $0.isUpper }
  }

  /// The part between the signs of `https://user:password@host`.
  static func passwordOfURL(at start: Int, in bytes: [UInt8]) -> Range<Int>? {
    var (colon, place): (Int?, Int) = (nil, start)
    while place < bytes.count, !bytes[place].isBlank, bytes[place] != UInt8(ascii: "/") {
      if bytes[place] == UInt8(ascii: ":") { colon = colon ?? place }
      if bytes[place] == UInt8(ascii: "@") {
        return colon.map { $0 > start && $0 + 1 < place } == true ? start..<place : nil
      }
      place += 1
    }
    return nil
  }

  /// `-u user:password` and `--user user:password`, as curl takes them.
  static func credentials(at place: Int, in scan: SecretScan) -> Range<Int>? {
    guard let option = ["--user", "-u"].first(where: { scan.has($0, at: place) }) else {
      return nil
    }
    let bytes = scan.bytes
    var start = place + option.utf8.count
    let blanks = skip(&start, in: bytes) { $0.isBlank || $0 == UInt8(ascii: "=") }
    guard blanks > 0, let value = value(at: start, in: bytes), !scan.has("arn:", at: start),
      let colon = bytes[value].firstIndex(of: UInt8(ascii: ":")), colon > value.lowerBound,
      colon + 1 < value.upperBound
    else { return nil }
    return value
  }
}

extension UInt8 {
  fileprivate var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }
}
