import ReplayTestSupport
import Testing
import UTCTimes

@Suite("Files of time zones")
struct ZoneFileTests {
  /// A block of version 1: a change at each of `times` from 0 to 3600 seconds ahead and back, `leaps` leap
  /// seconds.
  private static func file(
    version: UInt8 = 0, times: [Int32] = [], ahead: Int32 = 3600, leaps: Int = 0
  ) -> [UInt8] {
    let counts = [0, 0, leaps, times.count, 2, 8].map { UInt32($0) }
    var bytes = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
    bytes += counts.flatMap(Self.bytes) + times.flatMap { Self.bytes(UInt32(bitPattern: $0)) }
    bytes += times.indices.map { UInt8(1 - $0 % 2) }
    bytes += Self.bytes(0) + [0, 0] + Self.bytes(UInt32(bitPattern: ahead)) + [1, 4]
    return bytes + Array("AAA\0BBB\0".utf8) + [UInt8](repeating: 0, count: leaps * 8)
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  @Test("Version 1 has times of 32 bits, and no rule for those behind its list")
  func firstVersion() throws {
    let zone = try #require(ZoneFile(Self.file(times: [-1_000_000, 0, 1_000_000])))
    #expect(zone.offset(at: .min).abbreviation == "AAA")
    #expect(zone.offset(at: -1_000_001).seconds == 0)
    #expect(zone.offset(at: -1_000_000).seconds == 3600)
    #expect(zone.offset(at: 0).abbreviation == "AAA")
    #expect(zone.offset(at: 1_000_000).abbreviation == "BBB")
    #expect(zone.offset(at: .max).seconds == 3600)
    #expect(zone.nextChange(after: -1) == 0)
    #expect(zone.nextChange(after: 1_000_000) == nil)
  }

  @Test("A file that contradicts itself, or counts leap seconds, is not taken")
  func refused() {
    #expect(ZoneFile(Self.file(times: [5, 5])) == nil)
    #expect(ZoneFile(Self.file(times: [5, 4])) == nil)
    #expect(ZoneFile(Self.file(leaps: 1)) == nil)
    #expect(ZoneFile(Self.file(ahead: 93_600)) == nil)
    #expect(ZoneFile(Self.file(ahead: 93_599)) != nil)
    #expect(ZoneFile(Self.file(version: UInt8(ascii: "2"))) == nil)
    #expect(ZoneFile([]) == nil)
    #expect(ZoneFile(Array("TZif".utf8)) == nil)
    var zone = Self.file(times: [0])
    zone[48] = 2
    #expect(ZoneFile(zone) == nil, "an offset that is not there")
  }

  @Test("A rule that cannot be read is not passed over", arguments: ["", "CET-1", "CET-1CEST,M3"])
  func footer(text: String) {
    let block = Self.file(version: UInt8(ascii: "3"))
    let file = block + block + Array("\n\(text)\n".utf8)
    #expect((ZoneFile(file) == nil) == text.hasSuffix("M3"))
    #expect(ZoneFile(Array(file.dropLast())) == nil)
  }

  @Test("A file that was cut off is none", arguments: ["Europe/Berlin", "Asia/Gaza", "UTC"])
  func cutOff(name: String) throws {
    let bytes = try ZoneCase.named(name).bytes
    for count in bytes.indices { #expect(ZoneFile(Array(bytes[..<count])) == nil, "\(count)") }
    #expect(ZoneFile(bytes) != nil)
  }

  @Test("Changed bytes give another zone or none, and end nothing", arguments: 0..<20)
  func damaged(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let name = ["Asia/Tokyo", "America/Nuuk", "Africa/Cairo"][seed % 3]
    let bytes = try ZoneCase.named(name).bytes
    for _ in 0..<40 {
      var damaged = bytes
      for _ in 0..<random.number(in: 1...4) {
        damaged[random.number(in: 0...damaged.count - 1)] = UInt8(random.number(in: 0...255))
      }
      guard let zone = CivilZone(named: name, file: damaged) else { continue }
      for time in [Int.min, -1, random.number(in: -5_000_000_000...5_000_000_000), .max] {
        _ = zone.isRepeated(time)
        _ = zone.shown(at: time).text(.second)
        _ = zone.offsets(in: min(time, 0)...max(time, 0))
      }
    }
  }
}
