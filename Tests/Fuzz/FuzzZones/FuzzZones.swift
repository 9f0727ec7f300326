import UTCTimes

/// libFuzzer's door: any bytes are the file of a zone or none, and any text a rule or none; whatever the zone,
/// clocks in it show a time at every time, and offsets change when it says that they may.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzZones(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let zone = CivilZone(named: "fuzzed", file: bytes) { check(zone) }
  if let zone = CivilZone(rule: String(decoding: bytes, as: UTF8.self)) { check(zone) }
  if let file = ZoneFile(bytes), let next = file.nextChange(after: 0) {
    precondition(next > 0, "a change behind a time that is before it")
    precondition(file.offset(at: 0) == file.offset(at: next - 1), "a change that is not listed")
  }
  return 0
}

private func check(_ zone: CivilZone) {
  for time in [Int.min, -62_135_596_800, -1, 0, 1_772_460_131, 253_402_300_799, .max] {
    _ = zone.shown(at: time).text(.second)
    _ = zone.isRepeated(time)
    let offsets = zone.offsets(in: min(0, time)...max(0, time))
    precondition(Set(offsets.map(\.seconds)).count == offsets.count, "an offset twice")
  }
}
