import TrailRecords

/// libFuzzer's door: any value is a time or none, and a text that CloudTrail's own reader takes is the
/// same time to all.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTimes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard count < 512 else { return 0 }
  let value = Array(UnsafeBufferPointer(start: start, count: count))
  let end = UInt32(value.count)
  for kind in [FieldKind.string, .number, .object] {
    for hasEscapes in [false, true] {
      let slot = FieldSlot(start: 0, end: end, kind: kind, hasEscapes: hasEscapes)
      let seconds = EventTimeSpelling.seconds(in: value.span, slot)
      guard kind == .string, !hasEscapes else { continue }
      let usual = EventTime.seconds(in: value.span, 0..<value.count)
      precondition(usual == nil || usual == seconds, "two readings of one time")
    }
  }
  return 0
}
