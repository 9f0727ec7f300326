import ReplayReports
import ReplayTestSupport
import Testing
import TrailReplay

/// A folded row stands for all that say the same: none is lost, and none is added.
@Suite("Folded rows")
struct FoldedRowsTests {
  /// Bursts of calls that often say the same, each behind an alarm of its own.
  private static func records(_ random: inout SeededGenerator) -> [String] {
    (0..<random.number(in: 1...4)).flatMap { burst in
      (0..<random.number(in: 1...60)).map { _ in
        SmallReplay.call(
          "1\(burst):0\(random.number(in: 0...7)):\(random.number(in: 10...59))",
          random.pick(["GetObject", "PutBucketPolicy", "DescribeInstances"]),
          by: "arn:aws:iam::11112222333\(random.number(in: 0...1)):user/ann")
      }
    }
  }

  private static func replay(_ records: [String]) -> SmallReplay {
    var replay = SmallReplay(records)
    replay.change = { ($0.evidenceLimit, $0.matchesPerTransition) = (nil, .max) }
    return replay
  }

  /// How many calls each kind of row stands for: the rows without their times and places.
  private static func counts(in text: String, indent: Int) -> [[Substring]: Int] {
    var counts: [[Substring]: Int] = [:]
    let beginning = String(repeating: " ", count: indent)
    for line in text.split(separator: "\n") {
      guard line.hasPrefix(beginning), line.dropFirst(indent).prefixMatch(of: #/[0-9:-]+ /#) != nil
      else { continue }
      let row = line.dropFirst(indent).replacing(#/^[-0-9: ]+( … [-0-9: ]+)?  /#, with: "")
      var cells = row.split(separator: "  ").map { $0.drop { $0 == " " } }
      let name = cells[0].split(separator: " ×")
      cells[0] = name[0]
      // The last cells are the place, and in a list of matches the filter.
      counts[Array(cells.prefix(5)), default: 0] += name.count > 1 ? Int(name[1]) ?? 0 : 1
    }
    return counts
  }

  @Test("They stand for just the matches of the list", arguments: 0..<20)
  func unfolded(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let replay = Self.replay(Self.records(&random))
    let folded = Self.counts(in: try replay.text([.transitions]), indent: 4)
    let list = Self.counts(in: try replay.text([.matches]), indent: 0)
    #expect(folded == list, "seed \(seed)")
    #expect(list.values.reduce(0, +) == replay.records.count)
    var style = ReportStyle()
    style.showsDetail = true
    let whole = try replay.text([.transitions], style: style)
    #expect(!whole.contains(" ×"))
    #expect(
      whole.split(separator: "\n").count { $0.contains("calls.json:") } == replay.records.count)
  }
}
