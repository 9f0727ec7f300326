import ReplayTestSupport
import Testing
import TrailRecords

/// A record passed over without being held ends where the scanner would have said it ends.
@Suite("Skimmed records")
struct SkimmedRecordTests {
  private func steps(
    through records: [[UInt8]], limit: Int, chunk: Int?, seed: Int
  ) -> [ScanRun.Step] {
    var run = ScanRun()
    run.recordLimit = limit
    var files = DeliveryFileForge(seed: seed)
    return run.steps(through: files.document(of: records, .recordsObject), chunk: chunk)
  }

  @Test("Too large records are counted one by one", arguments: 0..<40)
  func tooLarge(seed: Int) {
    var forge = RecordForge(seed: seed)
    let records = forge.recordBytes(3)
    for chunk in [nil, 13, 200] {
      let steps = steps(through: records, limit: 40, chunk: chunk, seed: seed)
      let refused = steps.dropLast().count { step in
        if case .refused(.tooLarge, _) = step { true } else { false }
      }
      #expect(refused == 3 && steps.count == 4 && steps.last == .ended, "seed \(seed): \(steps)")
    }
  }

  @Test("A record with a bad byte in a text leaves the two beside it whole", arguments: 0..<80)
  func badText(seed: Int) throws {
    var forge = RecordForge(seed: 800 + seed)
    let records = forge.recordBytes(3)
    guard case .whole(let value, _) = StrictReader.read(records[1]) else { return }
    let texts = Self.texts(in: value)
    let place = forge.random.pick(texts).lowerBound
    let (byte, refusal) = forge.random.pick([
      (UInt8(0x00), RecordRefusal.controlCharacter), (0x1F, .controlCharacter),
      (0xFF, .invalidUTF8),
    ])
    var spoilt = records
    spoilt[1].insert(byte, at: place)
    for chunk in [nil, 13, 200] {
      let steps = steps(through: spoilt, limit: 1 << 20, chunk: chunk, seed: seed)
      #expect(steps.count == 4 && steps.last == .ended, "seed \(800 + seed)")
      #expect(steps.compactMap(\.record) == [records[0], records[2]], "seed \(800 + seed)")
      let isRefused = steps.contains { step in
        if case .refused(refusal, _) = step { true } else { false }
      }
      #expect(isRefused, "seed \(800 + seed)")
    }
  }

  private static func texts(in value: StrictValue) -> [Range<Int>] {
    let own = value.kind == .string ? [value.range] : []
    return own + (value.members.map(\.value) + value.elements).flatMap(texts)
  }
}
