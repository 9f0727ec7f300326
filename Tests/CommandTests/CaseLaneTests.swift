import Foundation
import ReplayTestSupport
import Testing

@Suite("Lanes of a case file")
struct CaseLaneTests {
  /// Some calls at random seconds of so many minutes, and when they were.
  private static func archive(
    _ count: Int, within minutes: Int, seed: Int
  ) throws -> (archive: MadeArchive, times: [Int]) {
    var random = SeededGenerator(seed: seed)
    let start = 1_772_409_600
    let times = (0..<count).map { _ in start + Int.random(in: 0..<60 * minutes, using: &random) }
    let calls = times.enumerated().map { number, time in
      var call = MadeCall("\(number)")
      call.time = Date(timeIntervalSince1970: Double(time)).formatted(.iso8601)
      return call
    }
    return (try MadeArchive(calls), times)
  }

  private static func lane(
    of archive: MadeArchive, _ more: String...
  ) throws -> (lane: [String: Any], points: [[Int]], step: Int) {
    let arguments = ["replay", "in", "--format", "html", "--quiet"] + more
    let page = CasePage(try TrailbellProcess.run(arguments, in: archive.folder.path).text)
    let lanes = try #require(try page.data()["alarms"] as? [[String: Any]])
    let lane = try #require(lanes.first)
    let datapoints = try #require(lane["datapoints"] as? [String: Any])
    return (
      lane, try #require(datapoints["points"] as? [[Int]]), try #require(datapoints["step"] as? Int)
    )
  }

  @Test("Its datapoints are those of every window that holds a match", arguments: 0..<4)
  func sliding(seed: Int) throws {
    let (archive, times) = try Self.archive(40, within: 240, seed: seed)
    let (lane, points, step) = try Self.lane(of: archive)
    let minutes = times.map { $0 / 60 * 60 }
    let starts = Set(minutes.flatMap { minute in (0..<5).map { minute - 60 * $0 } }).sorted()
    #expect(step == 60)
    #expect(
      points
        == starts.map { start in [start, minutes.count { (start..<start + 300).contains($0) }] })
    #expect((lane["matches"] as? [Int])?.count == times.count)
  }

  @Test("Between multiples of the period they are those of the windows shown")
  func aligned() throws {
    let (archive, _) = try Self.archive(40, within: 240, seed: 9)
    let points = try Self.lane(of: archive, "--windows", "aligned").points
    let lines = try archive.run(
      "replay", "in", "--windows", "aligned", "--format", "jsonl", "--show", "windows", "--quiet")
    let windows = try lines.text.split(separator: "\n").map { try JSONText.object(String($0)) }
    let starts = try windows.map { window in
      Int(
        try Date(try #require(window["start"] as? String), strategy: .iso8601).timeIntervalSince1970
      )
    }
    #expect(points == zip(starts, windows).map { [$0, $1["sum"] as? Int ?? 0] })
  }

  @Test(
    "Where there are too many to draw, none that raised the alarm is left out", arguments: 0..<2)
  func many(seed: Int) throws {
    let (archive, times) = try Self.archive(300, within: 60 * 24 * 90, seed: seed)
    let (_, points, step) = try Self.lane(of: archive)
    #expect(points.count <= 2001 && step > 60)
    for time in times {
      let (minute, breaching) = (time / 60 * 60, points.filter { $0[1] >= 1 })
      #expect(breaching.contains { $0[0] <= minute && $0[0] + step > minute - 240 })
    }
  }
}
