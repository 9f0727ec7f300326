/// What a record is made of between its brackets.
extension CompactWalk {
  /// `":` and `,"` as `pair` reads them.
  static var quoteColon: UInt16 { 0x3A22 }
  static var commaQuote: UInt16 { 0x222C }

  /// Two bytes together, the first one lowest.
  @inline(__always)
  static func pair(_ at: UnsafePointer<UInt8>) -> UInt16 {
    UnsafeRawPointer(at).loadUnaligned(as: UInt16.self).littleEndian
  }

  /// The closing quote of the plain key whose opening quote is the next entry; passes both.
  @inline(__always)
  func keyEnd(_ entry: inout TextIndex.Entry) -> UnsafePointer<UInt8>? {
    let close = base + Int(entry[1])
    entry += 2
    return Self.pair(close) == Self.quoteColon ? close : nil
  }

  /// The closing quote of the string whose opening quote is the next entry; passes both, and what
  /// is between them.
  @inline(__always)
  func textEnd(_ entry: inout TextIndex.Entry) -> UnsafePointer<UInt8>? {
    let close = base + Int(entry[1])
    if close.pointee == UInt8(ascii: "\"") {
      entry += 2
      return close
    }
    guard let behind = specialTextEnd(entry + 1) else { return nil }
    entry = behind
    return base + Int(behind[-1])
  }

  /// The entry behind the closing quote of a string, of which `first` is something special.
  @inline(never)
  private func specialTextEnd(_ first: TextIndex.Entry) -> TextIndex.Entry? {
    var entry = first
    while true {
      let at = base + Int(entry.pointee)
      if at.pointee == UInt8(ascii: "\"") { return entry + 1 }
      let behind = JSONWalk.special(at, end)
      guard behind.fault == nil else { return nil }
      repeat { entry += 1 } while base + Int(entry.pointee) < behind.next
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
