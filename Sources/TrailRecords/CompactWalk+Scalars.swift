/// What a record is made of between its brackets.
///
/// In bounds: for `CompactWalk`'s reason. The furthest that a step reads ahead is the end of `false`.
extension CompactWalk {
  /// `{"`, `":` and `,"` as `pair` reads them.
  static var braceQuote: UInt16 { 0x227B }
  static var quoteColon: UInt16 { 0x3A22 }
  static var commaQuote: UInt16 { 0x222C }

  /// Two bytes together, the first one lowest.
  static func pair(_ at: UnsafePointer<UInt8>) -> UInt16 {
    UnsafeRawPointer(at).loadUnaligned(as: UInt16.self).littleEndian
  }

  /// The closing quote of a string at `place` in which nothing is special; nil where there is none.
  func plainTextEnd(_ place: Place) -> UnsafePointer<UInt8>? {
    guard place.at.pointee == UInt8(ascii: "\"") else { return nil }
    let close = base + Int(place.entry[1])
    return close.pointee == UInt8(ascii: "\"") ? close : nil
  }

  /// Behind the string at `place`.
  func textEnd(_ place: Place) -> Place? {
    let close = base + Int(place.entry[1])
    if close.pointee == UInt8(ascii: "\"") { return Place(at: close + 1, entry: place.entry + 2) }
    guard let entry = specialTextEnd(place.entry + 1) else { return nil }
    return Place(at: base + Int(entry[-1]) + 1, entry: entry)
  }

  /// The entry behind the closing quote of a string, of which `first` is something special.
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
  func hasEscapes(_ open: UnsafePointer<UInt8>, _ close: UnsafePointer<UInt8>) -> Bool {
    UnsafeBufferPointer(start: open, count: close - open).contains(UInt8(ascii: "\\"))
  }

  /// Behind a number or a word.
  func scalarEnd(_ at: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    let word = UnsafeRawPointer(at).loadUnaligned(as: UInt32.self).littleEndian
    switch word {
    case 0x6575_7274, 0x6C6C_756E: return at + 4  // true, null
    case 0x736C_6166 where at[4] == UInt8(ascii: "e"): return at + 5
    default: return numberEnd(at)
    }
  }

  /// The end of a number without an exponent.
  private func numberEnd(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
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
