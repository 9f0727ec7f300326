import Foundation
import ReplayTestSupport
import TrailArchives

/// A few hours of records of three calls, in files named after the minutes of their delivery.
struct LongArchive {
  /// 2 March 2026.
  static let day = 1_772_409_600

  let folder: TemporaryFolder
  /// The first and the last time of any record.
  let times: ClosedRange<Int>

  /// Writes bursts and silence, each record delivered up to twenty minutes after its call; some twice.
  init(_ random: inout SeededGenerator) throws {
    folder = try TemporaryFolder()
    var files: [Int: [String]] = [:]
    var times: [Int] = []
    for burst in 0..<random.number(in: 1...9) {
      let start = Self.day + 60 * random.number(in: 120...600)
      for index in 0..<random.number(in: 1...12) {
        let time = start + random.number(in: 0...random.pick([90, 900, 3600]))
        let text = Self.record(time, random.pick(["A", "B", "C", "D"]), id: "\(burst)-\(index)")
        times.append(time)
        for _ in 0..<(random.chance(15) ? 2 : 1) {
          files[(time / 60) + random.number(in: 0...20), default: []].append(text)
        }
      }
    }
    for (minute, records) in files {
      let clock = Self.date(minute * 60).filter { $0 != "-" && $0 != ":" }.prefix(13)
      let name = "111122223333_CloudTrail_eu-west-1_\(clock)Z_\(minute).json"
      try folder.write("{\"Records\":[" + records.joined(separator: ",") + "]}", to: name)
    }
    self.times = (times.min() ?? Self.day)...(times.max() ?? Self.day)
  }

  /// The folder as an input.
  var input: ArchiveInput { .path(ArchiveLocation(folder.path)) }

  /// A time as `eventTime` has it.
  static func date(_ seconds: Int) -> String {
    Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
  }

  private static func record(_ time: Int, _ name: String, id: String) -> String {
    #"{"eventVersion":"1.11","eventID":"\#(id)","eventTime":"\#(date(time))","#
      + #""eventSource":"s3.amazonaws.com","eventName":"\#(name)","awsRegion":"eu-west-1","#
      + #""recipientAccountId":"111122223333","userIdentity":{"type":"Root"}}"#
  }
}
