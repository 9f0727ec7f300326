/// What a record is made of between its brackets.
extension CompactWalk {
  /// The closing quote of the string whose opening quote is at `at`, and was the last one taken.
  ///
  /// `isPlain` tells that it has neither escapes nor characters outside ASCII; where not, it may.
  @inline(__always)
  func textEnd(
    _ at: UnsafePointer<UInt8>, _ marks: inout QuoteMarks, _ isPlain: inout Bool
  ) -> UnsafePointer<UInt8>? {
    isPlain = true
    guard let close = marks.close(&isPlain) else { return nil }
    return isPlain || isText(at + 1, upTo: close) ? close : nil
  }

  /// Whether a string may hold the bytes from `start` to the quote `close`.
  @inline(never)
  private func isText(_ start: UnsafePointer<UInt8>, upTo close: UnsafePointer<UInt8>) -> Bool {
    var at = start
    while true {
      let word = UnsafeRawPointer(at).loadUnaligned(as: UInt64.self).littleEndian
      let special = JSONWalk.specialBytes(of: word)
      at += special == 0 ? 8 : special.trailingZeroBitCount &>> 3
      if special == 0 { continue }
      if at >= close { return at == close }
      let behind = JSONWalk.special(at, end)
      guard behind.fault == nil else { return false }
      at = behind.next
    }
  }

  /// Whether there is a backslash between two quotes.
  @inline(never)
  func hasEscapes(_ open: UnsafePointer<UInt8>, _ close: UnsafePointer<UInt8>) -> Bool {
    UnsafeBufferPointer(start: open, count: close - open).contains(UInt8(ascii: "\\"))
  }

  /// A number or a word, and where it ends.
  @inline(__always)
  func scalar(_ at: UnsafePointer<UInt8>) -> (FieldKind, UnsafePointer<UInt8>)? {
    let word = UnsafeRawPointer(at).loadUnaligned(as: UInt32.self).littleEndian
    switch word {
    case 0x6575_7274: return (.isTrue, at + 4)
    case 0x6C6C_756E: return (.null, at + 4)
    case 0x736C_6166 where at[4] == UInt8(ascii: "e"): return (.isFalse, at + 5)
    default: return number(at).map { (.number, $0) }
    }
  }

  /// The end of a number without an exponent.
  @inline(__always)
  private func number(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var at = start.pointee == UInt8(ascii: "-") ? start + 1 : start
    let first = at
    while at.pointee &- UInt8(ascii: "0") <= 9 { at += 1 }
    guard at > first, first.pointee != UInt8(ascii: "0") || at - first == 1 else { return nil }
    if at.pointee == UInt8(ascii: ".") {
      at += 1
      let fraction = at
      while at.pointee &- UInt8(ascii: "0") <= 9 { at += 1 }
      guard at > fraction else { return nil }
    }
    // Whatever may not follow a value, an exponent among it, is not accepted behind it.
    return at
  }
}
