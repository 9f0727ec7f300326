/// Looking back and about in the source, by `rewind` where the bytes are still at hand.
extension ByteFeed {
  /// Keeps all bytes from `offset` on at hand until it is called anew, nil: no longer.
  func hold(from offset: Int?) {
    heldOffset = offset
  }

  /// Appends bytes from `offset` of the source on, where they can be read a second time.
  func reread(from offset: Int, into output: inout OutputRawSpan) {
    wholeSource?.reread(from: offset, into: &output)
  }

  /// What came out of the gzip member that begins here, where it was inflated already.
  func unpackedMember() -> UnpackedMember? {
    wholeSource?.unpackedMember(at: offset)
  }

  /// Makes the byte at `offset` the first unused one, a few bytes from here; false where it is gone.
  func move(to offset: Int) -> Bool {
    guard offset >= oldestOffset else { return false }
    if offset <= self.offset {
      rewind(to: offset)
      return true
    }
    guard let filled = try? fill(atLeast: offset - self.offset), filled == .enough else {
      return false
    }
    use(offset - self.offset)
    return true
  }
}
