import AlarmStates
import Foundation
import MetricAlarms
import MetricWindows
import ReplayTestSupport
import Testing

/// A stored walk may have been written by anybody.
@Suite("Stored walks that are damaged")
struct StoredWalkDamageTests {
  private static func text(samples: String, change: (String, String) = ("", "")) -> String {
    #"{"version":1,"state":"OK","next":600,"phase":"running","samples":[\#(samples)]}"#
      .replacing(change.0.isEmpty ? "none" : change.0, with: change.1)
  }

  private static func known(_ minutes: String) -> String {
    #"{"known":[\#(minutes)],"waiting":[]}"#
  }

  private static let spread =
    #""greatest":1,"wholeSum":1,"spread":{"bins":[{"index":-8,"count":1},{"index":0,"count":1}],"#
    + #""rest":{"added":{"digits":[562949953421312],"lowest":16},"takenAway":{"digits":[],"lowest":0}}}"#

  /// As many samples of 2^32 as given, known late.
  private static func late(_ count: Int, at time: Int = 540) -> String {
    #"{"availableAt":600,"time":\#(time),"samples":{"count":\#(count),"least":4294967296}}"#
  }

  /// All that a series may hold.
  private static let most = 1 << 30

  private static let mixed =
    #"{"time":540,"samples":{"count":2,"least":0.5,"# + spread + "}}"

  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return encoder
  }()

  private static func read(_ text: String) throws -> AlarmWalk {
    try JSONDecoder().decode(AlarmWalk.self, from: Data(text.utf8))
  }

  @Test("What none of the cases breaks is read")
  func whole() throws {
    #expect(try Self.read(Self.text(samples: Self.known(Self.mixed))).next == 600)
  }

  @Test(
    "What no walk has stored is refused",
    arguments: [
      (#""version":1"#, #""version":2"#), (#""state":"OK""#, #""state":"ok""#),
      (#""next":600"#, #""next":9223372036854775807"#), (#""phase":"running""#, #""phase":"lost""#),
      (#""time":540"#, #""time":-9223372036854775808"#), (#""count":2"#, #""count":0"#),
      (#""count":2"#, #""count":3"#), (#""count":2"#, #""count":9223372036854775807"#),
      (#""least":0.5"#, #""least":2"#), (#""least":0.5"#, #""least":0.7"#),
      (#""greatest":1"#, #""greatest":1e400"#),
      (#""wholeSum":1"#, #""wholeSum":-9223372036854775808"#),
      (#""index":-8"#, #""index":1"#), (#""index":-8"#, #""index":-9000"#),
      (#""lowest":16"#, #""lowest":1000000000000"#), (#""lowest":16"#, #""lowest":-1"#),
      ("[562949953421312]", "[0]"), (#""takenAway""#, #""taken""#),
      (mixed, mixed + "," + mixed),
      (
        #""waiting":[]"#,
        #""waiting":[{"availableAt":9,"time":60,"samples":{"count":1,"least":1}}]"#
      ),
      (#""waiting":[]"#, #""waiting":[\#(late(most)),\#(late(most))]"#),
      (#""waiting":[]"#, #""waiting":[\#(late(most, at: 480)),\#(late(1))]"#),
      (#""waiting":[]"#, #""waiting":[\#(late(most - 1))]"#),
    ])
  func refused(before: String, after: String) {
    let text = Self.text(samples: Self.known(Self.mixed), change: (before, after))
    #expect(text.contains(after))
    #expect(throws: DecodingError.self) { try Self.read(text) }
  }

  @Test("A walk as full as can be read learns more, at the same time and another, and goes on")
  func full() throws {
    let evaluator = AlarmEvaluator(of: AlarmSettings(name: "full"), windows: .sliding)
    let (known, waiting) = (Self.mixed, Self.late(Self.most - 2))
    var walk = try Self.read(
      Self.text(samples: #"{"known":[\#(known)],"waiting":[\#(waiting)]}"#))
    var history = SampleHistory(resolution: 10)
    for _ in 0..<100 {
      history.add(0x1p32, at: 540)
      history.add(0x1p32, at: 550)
      history.add(0x1p32, at: 530, availableAt: 570)
    }
    try walk.learn([history.arrivals], by: evaluator)
    let transitions = walk.advance(by: evaluator)
    #expect(transitions.first?.to == .alarm)
    #expect(transitions.first?.datapoints.first?.sampleCount == Self.most + 300)
  }

  /// The text with some of its samples being very many large ones.
  private static func flooded(
    _ text: String, _ random: inout SeededGenerator
  ) -> String {
    let count = random.pick([most, most / 2, most / 3])
    return text.replacing(
      /{"count":\d+,"least":-?\d+}/, with: #"{"count":\#(count),"least":4294967296}"#,
      maxReplacements: random.number(in: 1...9))
  }

  @Test("Whatever bytes are read can be walked on", arguments: Seeds.first(10, of: 40))
  func hostile(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var readable = 0
    for step in 0..<50 {
      let alarm = RandomAlarm(seed: seed * 50 + step)
      let evaluator = AlarmEvaluator(of: alarm.settings, windows: alarm.windows)
      var walk = AlarmWalk(by: evaluator, over: alarm.arrivals, from: alarm.first)
      _ = walk.advance(to: alarm.first + random.number(in: 0...2000), by: evaluator)
      let text = String(decoding: try Self.encoder.encode(walk), as: UTF8.self)
      var bytes = Array((random.chance(30) ? Self.flooded(text, &random) : text).utf8)
      for _ in 0...random.number(in: 0...2) {
        let place = random.number(in: 0...(bytes.count - 1))
        bytes[place] = random.pick([random.pick(Array("0123456789-.eE,]}".utf8)), bytes[place]])
      }
      guard var read = try? JSONDecoder().decode(AlarmWalk.self, from: Data(bytes)) else {
        continue
      }
      readable += 1
      let other = AlarmEvaluator(of: RandomAlarm(seed: step).settings, windows: .sliding)
      for evaluator in [evaluator, other] {
        // It may refuse them as being too late.
        try? read.learn(alarm.arrivals, by: evaluator)
        let transitions = read.advance(to: read.next + 86_400, by: evaluator)
        #expect(zip(transitions, transitions.dropFirst()).allSatisfy { $0.at < $1.at })
      }
    }
    #expect(readable > 5)
  }
}
