import MetricWindows
import ReplayTestSupport
import Testing

@Suite("Stretches of time")
struct TimeRangesTests {
  private static func ranges(using random: inout SeededGenerator) -> [Range<Int>] {
    (0..<random.number(in: 0...6)).map { _ in
      let start = random.number(in: -20...20)
      return start..<(start + random.number(in: 0...12))
    }
  }

  private static func seconds(of ranges: [Range<Int>]) -> Set<Int> {
    Set(ranges.flatMap { Array($0) })
  }

  @Test("They cover what a set of seconds does, and are ascending and apart", arguments: 0..<50)
  func agreement(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let (left, right) = (Self.ranges(using: &random), Self.ranges(using: &random))
      let (mine, others) = (TimeRanges(left), TimeRanges(right))
      let (these, those) = (Self.seconds(of: left), Self.seconds(of: right))
      #expect(Self.seconds(of: mine.all) == these)
      #expect(Self.seconds(of: mine.union(others).all) == these.union(those))
      #expect(Self.seconds(of: mine.subtracting(others).all) == these.subtracting(those))
      for result in [mine, mine.union(others), mine.subtracting(others)] {
        let areApart = zip(result.all, result.all.dropFirst()).allSatisfy {
          $0.upperBound < $1.lowerBound
        }
        #expect(areApart && result.all.allSatisfy { !$0.isEmpty })
      }
    }
  }
}
