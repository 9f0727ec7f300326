extension RegexParser {
  /// Reads a quantifier, if one stands here.
  mutating func quantifier() -> RegexRepetition? {
    if take("?") { return RegexRepetition(least: 0, most: 1) }
    if take("*") { return RegexRepetition(least: 0, most: nil) }
    if take("+") { return RegexRepetition(least: 1, most: nil) }
    return current == UInt8(ascii: "{") ? bounds() : nil
  }

  /// Reports a quantifier that may not stand here, and passes it.
  mutating func rejectQuantifier(_ kind: RegexFault.Kind) {
    while let byte = current, byte.isQuantifier {
      let start = position
      let known = faults.count
      _ = quantifier()
      if faults.count == known { report(kind, start..<position) }
    }
  }

  /// Reads `{m,n}`, `{m}`, `{m,}` or `{,n}`.
  private mutating func bounds() -> RegexRepetition? {
    let start = position
    guard let close = bytes[position..<end].firstIndex(of: UInt8(ascii: "}")) else {
      report(.unclosedRepetition, start..<(start + 1))
      position = end
      return nil
    }
    let inner = bytes[(start + 1)..<close]
    position = close + 1
    let limits = inner.split(
      separator: UInt8(ascii: ","), maxSplits: 1, omittingEmptySubsequences: false)
    let isNumber = inner.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ",") }
    let hasDigits = inner.contains { $0.isDigit }
    guard isNumber, hasDigits, limits.allSatisfy({ !$0.contains(UInt8(ascii: ",")) }),
      let repetition = Self.repetition(limits.map(Self.number))
    else {
      report(.badRepetition, start..<position)
      return nil
    }
    return repetition
  }

  private static func repetition(_ limits: [Int?]) -> RegexRepetition? {
    guard limits.count == 2 else {
      return limits[0].map { RegexRepetition(least: $0, most: $0) }
    }
    let least = limits[0] ?? 0
    if let most = limits[1], most < least { return nil }
    return RegexRepetition(least: least, most: limits[1])
  }

  /// The number that digits write, cut to one beyond any limit; nil for none.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    if digits.isEmpty { return nil }
    return digits.reduce(0) { min($0 * 10 + Int($1 & 0x0F), positionLimit + 1) }
  }
}

extension UInt8 {
  fileprivate var isQuantifier: Bool {
    switch self {
    case UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "{"): true
    default: false
    }
  }
}
