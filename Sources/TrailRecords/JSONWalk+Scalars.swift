extension JSONWalk {
  /// Passes a number: `-` optional, no leading zeros, digits on both sides of a point.
  mutating func number() -> Begun {
    let start = at
    if at.pointee == UInt8(ascii: "-") { at += 1 }
    let digits = at
    guard passDigits() else { return .stopped }
    if digits.pointee == UInt8(ascii: "0"), at - digits > 1 {
      (at, faultLength) = (digits, 1)
      return stop(.badNumber)
    }
    if at.pointee == UInt8(ascii: ".") {
      at += 1
      guard passDigits() else { return .stopped }
    }
    if at.pointee | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at.pointee == UInt8(ascii: "+") || at.pointee == UInt8(ascii: "-") { at += 1 }
      guard passDigits() else { return .stopped }
    }
    finish(start, .number)
    return .whole
  }

  /// Passes one digit or more.
  private mutating func passDigits() -> Bool {
    let start = at
    while at.pointee &- UInt8(ascii: "0") <= 9 { at += 1 }
    return at > start || fail(.badNumber)
  }

  /// Passes `true`, `false` or `null`.
  mutating func literal(_ word: StaticString, _ kind: FieldKind) -> Begun {
    let start = at
    for index in 0..<word.utf8CodeUnitCount {
      guard at.pointee == word.utf8Start[index] else { return stop(.unexpectedByte) }
      at += 1
    }
    finish(start, kind)
    return .whole
  }

  /// Notes a scalar that ends at `at`, if it is wanted.
  private mutating func finish(_ start: UnsafePointer<UInt8>, _ kind: FieldKind) {
    guard slot >= 0 else { return }
    slots[Int(slot)] = FieldSlot(
      start: UInt32(truncatingIfNeeded: start - origin),
      end: UInt32(truncatingIfNeeded: at - origin), kind: kind, hasEscapes: false)
    slot = -1
  }
}
