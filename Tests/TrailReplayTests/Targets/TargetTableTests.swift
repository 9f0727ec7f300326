import AlarmDefinitions
import Testing
import TrailRecords

@testable import TrailReplay

/// Each row of the table is tried with a record that has something there and nowhere else.
@Suite("The table of targets")
struct TargetTableTests {
  /// One place of the table to look in, and a name to be found there.
  private struct Trial {
    let call: CallName
    let choice: TargetChoice
    let name: String

    var record: String {
      var members = JSONMembers()
      members.set(["eventSource"], String(decoding: call.source, as: UTF8.self))
      let isAny = call.isAnyOther
      members.set(["eventName"], isAny ? "AnyOther" : String(decoding: call.name, as: UTF8.self))
      members.set(["eventVersion"], "1.11")
      members.set(["eventID"], name)
      for (path, part) in zip(choice.paths, name.split(separator: "/")) {
        members.set(path.steps, String(part))
      }
      return members.text
    }
  }

  private static let trials: [Trial] = {
    let calls = TargetTable.all.rows.sorted {
      ($0.key.source + $0.key.name).lexicographicallyPrecedes($1.key.source + $1.key.name)
    }
    let choices = calls.flatMap { call, choices in choices.map { (call, $0) } }
    return choices.enumerated().map { number, choice in
      let name = "name-\(100_000 + number)"
      let parts = choice.1.paths.indices.map { $0 == 0 ? name : "part-\($0)" }
      return Trial(call: choice.0, choice: choice.1, name: parts.joined(separator: "/"))
    }
  }()

  @Test("Every place that it names is looked in, and gives the kind that stands beside it")
  func rows() throws {
    let archive = try SmallArchive([Self.trials.map(\.record)])
    let matches = archive.outcome(of: [try .test("{ $.eventVersion = 1.11 }")]).matches
    try #require(matches.count == Self.trials.count)
    #expect(matches.count > 700)
    for (match, trial) in zip(matches, Self.trials) {
      #expect(match.target == CallTarget(kind: trial.choice.kind, name: trial.name), "\(trial)")
    }
  }

  @Test("It has every call that a built-in control names")
  func controls() {
    let known = Set(TargetTable.all.rows.keys.map { String(decoding: $0.name, as: UTF8.self) })
    for control in BuiltInControl.all {
      let named = control.pattern.matches(of: /eventName *!?= *"?(\w+)/).map { String($0.1) }
      #expect(known.isSuperset(of: named), "\(control.name)")
    }
  }

  @Test("What is kept of a target gives the target again, and nothing else does")
  func kept() {
    let target = CallTarget(kind: .bucket, name: "b")
    let (code, name) = (TargetKind.bucket.code, Array("b".utf8))
    #expect(CallTarget.kept(code, name, bucket: name) == [code])
    #expect(CallTarget(kept: [code], bucket: name) == target)
    #expect(CallTarget(kept: CallTarget.kept(code, name, bucket: nil), bucket: nil) == target)
    #expect(CallTarget(kept: [.max] + name, bucket: name) == nil)
    #expect(
      CallTarget(kept: [code], bucket: nil) == nil && CallTarget(kept: [], bucket: name) == nil)
  }

  @Test("A kind is kept as a byte and found again, and no other byte is one")
  func codes() {
    let kinds = (UInt8.min...UInt8.max).map { TargetKind(code: $0) }
    #expect(kinds.compactMap(\.self) == TargetKind.allCases)
    #expect(
      TargetKind.allCases.map(\.code).compactMap(TargetKind.init(code:)) == TargetKind.allCases)
  }
}
