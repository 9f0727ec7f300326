import TrailRecords

/// libFuzzer's door: any bytes are like records or not, wherever they begin; only plain words are reported
/// them; and what is long is looked through as far as a look goes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLikeness(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = Array(UnsafeBufferPointer(start: start, count: count))
  let likeness = Likeness(in: text)
  precondition(likeness == Likeness(in: text, inside: []), "two looks at one text")
  for beginning in [Likeness.Beginning.behindProse, .damage] {
    let other = Likeness(in: text, at: count, as: beginning, inside: nil)
    precondition((other == nil) == (likeness == nil), "the place decides what it looks like")
    precondition(other?.steps == nil, "a way through a place that has none")
  }
  for case .key(let key) in likeness?.steps ?? [] {
    precondition(key.utf8.allSatisfy(isPlain) && key.first != "-", "a key that is no plain word")
  }
  return 0
}

private func isPlain(_ byte: UInt8) -> Bool {
  "_-@.".utf8.contains(byte) || byte < 0x80 && Character(Unicode.Scalar(byte)).isLetter
    || (0x30...0x39).contains(byte)
}
