import TrailRecords
import UTCTimes

/// libFuzzer's door: any value is a time or none; a text that CloudTrail's own reader takes is the same
/// time to all, and any text the same inside `{"$date":…}`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTimes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard count < 512 else { return 0 }
  let value = Array(UnsafeBufferPointer(start: start, count: count))
  for kind in [FieldKind.string, .number, .object] { _ = seconds(of: value, kind) }
  let decoded = seconds(of: value, .string, hasEscapes: true)
  let read = seconds(of: value, .string)
  let usual = InternetTime.seconds(in: value.span, 0..<value.count)
  precondition(usual == nil || usual == read, "two readings of one time")
  if !value.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\"") }) {
    let date = Array("{ \"$date\":\"".utf8) + value + Array("\"\n}".utf8)
    precondition(seconds(of: date, .object) == read, "another time inside a document")
    precondition(decoded == read, "another time decoded")
  }
  return 0
}

private func seconds(of value: [UInt8], _ kind: FieldKind, hasEscapes: Bool = false) -> Int? {
  let slot = FieldSlot(start: 0, end: UInt32(value.count), kind: kind, hasEscapes: hasEscapes)
  return EventTimeSpelling.seconds(in: value.span, slot)
}
