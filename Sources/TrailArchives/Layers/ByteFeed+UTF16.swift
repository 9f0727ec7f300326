extension ByteFeed {
  /// Bytes of one character, at most, in UTF-16 and in UTF-8.
  private static let longest = 4

  /// Appends the text, which is UTF-16, as UTF-8 while there is room; `rest` is what had none.
  ///
  /// Half a pair of surrogates, and a last byte alone, become U+FFFD.
  func passUTF8(
    _ isBigEndian: Bool, into output: inout OutputRawSpan, rest: inout ArraySlice<UInt8>,
    _ mayWait: Bool
  ) throws(ArchiveError) -> ReadResult {
    let before = output.byteCount
    while output.freeCapacity > 0 {
      if let byte = rest.popFirst() {
        output.append(byte)
        continue
      }
      if count < Self.longest {
        // Only what is at hand already is passed on together: a live text is not kept waiting.
        let filled = try fill(atLeast: Self.longest, mayWait: mayWait && output.byteCount == before)
        if filled == .wouldWait, count < 2 || isHighSurrogate(isBigEndian) {
          return output.byteCount > before ? .bytes : .wouldWait
        }
      }
      if count == 0 { return output.byteCount > before ? .bytes : .end }
      rest = Array(nextScalar(isBigEndian).utf8)[...]
    }
    return .bytes
  }

  private func unit(at index: Int, _ isBigEndian: Bool) -> UInt32? {
    guard count >= index + 2 else { return nil }
    let (first, second) = (UInt32(self[index]), UInt32(self[index + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }

  private func isHighSurrogate(_ isBigEndian: Bool) -> Bool {
    unit(at: 0, isBigEndian).map { $0 & 0xFC00 == 0xD800 } ?? false
  }

  /// Uses up the next character.
  private func nextScalar(_ isBigEndian: Bool) -> Unicode.Scalar {
    guard let unit = unit(at: 0, isBigEndian) else {
      use(count)
      return "\u{FFFD}"
    }
    if unit & 0xFC00 == 0xD800, let low = self.unit(at: 2, isBigEndian), low & 0xFC00 == 0xDC00 {
      use(4)
      return Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF)) ?? "\u{FFFD}"
    }
    use(2)
    return Unicode.Scalar(unit) ?? "\u{FFFD}"
  }
}

extension Unicode.Scalar {
  fileprivate var utf8: String.UTF8View { String(self).utf8 }
}
