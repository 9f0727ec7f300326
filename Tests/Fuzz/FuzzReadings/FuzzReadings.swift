import TrailReplay

/// libFuzzer's door: any bytes are a reading of an archive or are refused, and what was read is written
/// as what is read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReadings(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let head = Array("\u{11}trailbell reading\u{1}".utf8)
  let bytes = head + UnsafeBufferPointer(start: start, count: count)
  guard var reading = try? ArchiveReading(decoding: bytes) else { return 0 }
  let encoded = reading.encoded()
  guard let again = try? ArchiveReading(decoding: encoded) else {
    preconditionFailure("what was written is not read")
  }
  precondition(again.encoded() == encoded, "what was written is not read as it was")
  reading.merge(again)
  precondition(reading.matchCount == 2 * again.matchCount, "merging loses matches")
  return 0
}
