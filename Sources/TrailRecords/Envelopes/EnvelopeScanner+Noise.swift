/// What programs leave between lines that are records: it costs itself only.
extension EnvelopeScanner {
  /// Passes over noise at the window's start; nil where `byte` begins none.
  mutating func noise(
    _ byte: UInt8, in window: inout RecordWindow, isLast: Bool
  ) -> Moved? {
    switch byte {
    case 0x00: return .step(nulBytes(in: &window, isLast: isLast))
    case UInt8(ascii: ",") where !lines.isAtLineStart: return comma(in: &window, isLast: isLast)
    case UInt8(ascii: "=") where lines.isAtLineStart: return tailHead(in: &window, isLast: isLast)
    default: return nil
    }
  }

  /// A comma at the end of a line, as of a list's elements.
  private mutating func comma(in window: inout RecordWindow, isLast: Bool) -> Moved? {
    var index = window.start + 1
    while index < window.end, [0x20, 0x09, 0x0D].contains(window.byte(at: index)) { index += 1 }
    if index == window.end, !isLast { return window.count < 4096 ? .step(.needsBytes) : nil }
    guard index == window.end || window.byte(at: index) == UInt8(ascii: "\n") else { return nil }
    discard(upTo: index, in: &window, as: \.lost)
    return .step(.passed(.strayCommas))
  }

  /// A file that was not written to its end before the machine stopped has such bytes in it.
  ///
  /// They are reported once they have ended, in however many pieces they come: see `endNULs`.
  private mutating func nulBytes(in window: inout RecordWindow, isLast: Bool) -> Step {
    var end = window.start
    while end < window.end, window.byte(at: end) == 0 { end += 1 }
    discard(upTo: end, in: &window, as: \.lost)
    isAmongNULs = end == window.end && !isLast
    return isAmongNULs ? .needsBytes : .passed(.nulBytes)
  }

  /// Reports NULs that were not known to have ended; nil where there are none, or more of them.
  mutating func endNULs(in window: borrowing RecordWindow, isLast: Bool) -> Step? {
    guard isAmongNULs, window.count > 0 ? window.byte(at: window.start) != 0 : isLast else {
      return nil
    }
    isAmongNULs = false
    return .passed(.nulBytes)
  }

  /// `==> FILE <==`, which `tail -F` writes before lines of another file.
  private mutating func tailHead(in window: inout RecordWindow, isLast: Bool) -> Moved? {
    let start = window.start
    let end = window.lineEnd(from: start) ?? (isLast ? window.end : nil)
    guard let end else { return window.count < 4096 ? .step(.needsBytes) : nil }
    let line = window.withBytes(start..<end) { bytes in bytes.indices.map { bytes[$0] } }
    guard line.starts(with: "==> ".utf8), line.reversed().starts(with: "==< ".utf8) else {
      return nil
    }
    discard(upTo: end, in: &window, as: \.lost)
    return .step(.passed(.tailHeads))
  }
}
