import AlarmDefinitions
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

@Suite("A replay against the slow, obvious reading")
struct ReferenceAgreementTests {
  @Test("finds exactly the records that Foundation and plain questions find", arguments: 0..<40)
  func sameMatches(seed: Int) throws {
    let forged = try ForgedFolder(seed: seed, files: 6)
    let outcome = Replay(BuiltInPlan.all()).run(over: [forged.input])
    // Matches whose time no spelling gives are reported, and found all the same.
    #expect(outcome.damages.allSatisfy { $0.kind.name == "untimed" }, "seed \(seed)")
    let expected = try Self.expected(forged)
    for (index, control) in BuiltInControl.usual.enumerated() {
      let found = outcome.matches.filter { $0.filter == index }.map(Self.place)
      let wanted = expected[control.number, default: []]
      #expect(Set(found) == wanted, "seed \(seed), control \(control.number)")
      #expect(found.count == wanted.count, "seed \(seed), control \(control.number)")
    }
    #expect(outcome.tally.records.read == forged.records.joined().count)
    #expect(outcome.tally.addsUp)
  }

  private static func place(of match: MatchedRecord) -> String {
    let name = match.file.description.split(separator: "/").last.map(String.init) ?? ""
    return "\(name) \(match.record)"
  }

  /// The matching records by control, as their file's name and number.
  private static func expected(_ forged: ForgedFolder) throws -> [String: Set<String>] {
    var expected: [String: Set<String>] = [:]
    for (name, records) in zip(forged.names, forged.records) {
      let file = name.split(separator: "/").last.map(String.init) ?? ""
      for (index, bytes) in records.enumerated() {
        let record = try ReferenceRecords.record(bytes)
        let category = record["eventCategory"] as? String
        if ["Insight", "Aggregated"].contains(category) { continue }
        for control in BuiltInControl.usual
        where ReferenceControls.matches(control.number, record) {
          expected[control.number, default: []].insert("\(file) \(index + 1)")
        }
      }
    }
    return expected
  }
}
