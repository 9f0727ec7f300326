import ReplayTestSupport
import Testing
import TrailRecords

/// `RecordScanner` against `StrictReader`, its slow twin, on random records and spoilt ones.
@Suite("Record scanner against its slow twin")
struct RecordScannerAgreementTests {
  @Test("Every wanted field of a good record is found", arguments: 0..<40)
  func goodRecords(seed: Int) throws {
    var forge = RecordForge(seed: seed)
    for round in 0..<25 {
      let bytes = forge.recordBytes()
      let trial = trial(of: bytes, using: &forge.random)
      #expect(trial.differences(in: bytes) == [], "seed \(seed), round \(round)")
      #expect(trial.differences(in: compact(bytes)) == [], "seed \(seed), round \(round)")
    }
  }

  /// The record as AWS writes it.
  private func compact(_ bytes: [UInt8]) -> [UInt8] {
    var compact: [UInt8] = []
    CompactText.append(bytes.span, to: &compact)
    return compact
  }

  @Test("A spoilt record is judged as the grammar judges it", arguments: 0..<60)
  func spoiltRecords(seed: Int) throws {
    var forge = RecordForge(seed: 1000 + seed)
    for round in 0..<12 {
      let bytes = forge.recordBytes()
      let trial = trial(of: bytes, using: &forge.random)
      for _ in 0..<10 {
        for bytes in [bytes, compact(bytes)] {
          let spoilt = Mutation.of(bytes, using: &forge.random)
          #expect(trial.differences(in: spoilt) == [], "seed \(1000 + seed), round \(round)")
        }
      }
    }
  }

  @Test("A value cut at any byte is never taken for a whole one", arguments: 0..<6)
  func cutRecords(seed: Int) throws {
    var forge = RecordForge(seed: 2000 + seed)
    let bytes = seed % 2 == 0 ? forge.recordBytes() : compact(forge.recordBytes())
    let trial = trial(of: bytes, using: &forge.random)
    for count in 0..<bytes.count {
      #expect(trial.differences(in: Array(bytes.prefix(count))) == [], "seed \(2000 + seed)")
    }
  }

  @Test("Backslashes before a quote are counted wherever they stand", arguments: 0..<6)
  func backslashes(count: Int) {
    let trial = ScanTrial(paths: [["a"], ["b"]])
    for before in 0..<140 {
      let padding = String(repeating: before % 2 == 0 ? "x" : "\\\"", count: before)
      let run = String(repeating: "\\", count: count)
      let text = "{\"a\":\"" + padding + run + "\",\"b\":\"" + run + "\"}"
      #expect(trial.differences(in: Array(text.utf8)) == [])
    }
  }

  @Test("Text of random tokens is judged as the grammar judges it", arguments: 0..<40)
  func tokens(seed: Int) {
    var random = SeededGenerator(seed: 3000 + seed)
    let tokens = [
      "{", "}", "[", "]", ",", ":", "\"a\"", "\"\\u0061\"", "\"b\"", " ", "\n", "-1", "0", "1.5e3",
      "true", "false", "null", "\"", "\\", "{\"a\":", "é", "\u{FEFF}", "\u{0}", "[[", "}}", "01",
      "\"a\":{",
    ]
    let trial = ScanTrial(paths: [["a"], ["a", "a"], ["a", "b"], ["b"], ["b", "a", "b"]])
    for _ in 0..<300 {
      let count = random.number(in: 0...14)
      let text = "{" + (0..<count).map { _ in random.pick(tokens) }.joined()
      #expect(trial.differences(in: Array(text.utf8)) == [], "seed \(3000 + seed)")
    }
  }

  /// Wants some paths that lead to something, and some that do not.
  private func trial(of bytes: [UInt8], using random: inout SeededGenerator) -> ScanTrial {
    var paths = [["eventName"], ["userIdentity", "type"], ["requestParameters", "nothing"]]
    if case .whole(let value, _) = StrictReader.read(bytes) {
      let known = value.paths
      for _ in 0..<random.number(in: 0...8) {
        let path = random.pick(known)
        paths += [path, path + ["a"], path.dropLast() + [path[path.count - 1] + "s"]]
      }
    }
    return ScanTrial(paths: random.shuffled(paths))
  }
}
