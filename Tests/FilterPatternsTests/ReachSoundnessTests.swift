import ReplayTestSupport
import Testing

@testable import FilterPatterns

@Suite("Remarks on patterns that match all records or none")
struct ReachSoundnessTests {
  private static let literals = [
    "*", "\"**\"", "x", "\"Get*\"", "GetObject", "Root", "AccessDenied", "\"true\"", "5",
  ]

  @Test("What matches all records or none, by a remark, does so", arguments: 0..<8)
  func soundness(_ seed: Int) throws {
    var generator = SeededGenerator(seed: 900 + seed)
    let records = try MadeRecords()
    let activities = try records.values(at: "userIdentity").count
    var (all, none) = (0, 0)
    for _ in 0..<400 {
      let text = "{ \(Self.tree(&generator, depth: 2)) }"
      guard let pattern = try? FilterPattern(parsing: text) else { continue }
      for remark in pattern.remarks {
        switch remark.kind {
        case .matchesAll(let event):
          all += 1
          let expected = event == .activity ? activities : records.texts.count
          #expect(records.count(matching: pattern) >= expected, "\(text)")
        case .matchesNone:
          none += 1
          #expect(records.count(matching: pattern) == 0, "\(text)")
        default: continue
        }
      }
    }
    #expect(all > 2 && none > 10, "\(all) \(none)")
  }

  @Test("The empty pattern is said to match every log event")
  func empty() throws {
    let remarks = try ["", "  "].map { try FilterPattern(parsing: $0).remarks }
    #expect(remarks.allSatisfy { $0.map(\.kind) == [.matchesAll(.logEvent)] })
  }

  private static func tree(_ generator: inout SeededGenerator, depth: Int) -> String {
    if depth == 0 || generator.number(in: 0...3) == 0 { return condition(&generator) }
    let parts = (0..<generator.number(in: 2...3)).map { _ in
      "(" + tree(&generator, depth: depth - 1) + ")"
    }
    return parts.joined(separator: generator.pick([" && ", " || "]))
  }

  private static func condition(_ generator: inout SeededGenerator) -> String {
    // Few fields, so that conditions meet.
    let few = ["eventName", "eventName", "errorCode", "errorCode", "userIdentity.type", "readOnly"]
    let field =
      generator.number(in: 0...2) == 0 ? generator.pick(KnownFields.all).name : generator.pick(few)
    let test =
      switch generator.number(in: 0...7) {
      case 0: "IS " + generator.pick(["NULL", "TRUE", "FALSE"])
      case 1: "NOT EXISTS"
      case 2: "> 5"
      default: generator.pick(["=", "!="]) + " " + generator.pick(literals)
      }
    return "$.\(field) \(test)"
  }
}
