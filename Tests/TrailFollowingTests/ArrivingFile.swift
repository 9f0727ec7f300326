import ReplayTestSupport
import TrailArchives

/// A delivery file that will arrive some time.
struct ArrivingFile {
  /// The minute in its name, in seconds after midnight.
  let minute: Int
  /// When it is there, likewise.
  let arrival: Int
  let path: ArchiveLocation
  let bytes: [UInt8]

  /// Creates a file of records with these names and times.
  init(
    delivered minute: Int, at arrival: Int, region: String = "eu-west-1", unique: String,
    _ records: [(name: String, seconds: Int, id: String)]
  ) {
    (self.minute, self.arrival) = (minute, arrival)
    let (day, clock) = (2 + minute / 86_400, minute % 86_400)
    let name =
      "111122223333_CloudTrail_\(region)_202603\(Self.two(day))T\(Self.two(clock / 3600))"
      + "\(Self.two(clock % 3600 / 60))Z_\(unique).json"
    path = ArchiveLocation(
      "logs/AWSLogs/111122223333/CloudTrail/\(region)/2026/03/\(Self.two(day))/\(name)")
    let texts = records.map { record in
      let (day, clock) = (2 + record.seconds / 86_400, record.seconds % 86_400)
      let time =
        "2026-03-\(Self.two(day))T\(Self.two(clock / 3600)):\(Self.two(clock % 3600 / 60)):"
        + "\(Self.two(clock % 60))Z"
      return #"{"eventVersion":"1.11","eventID":"\#(record.id)","eventTime":"\#(time)","#
        + #""eventSource":"s3.amazonaws.com","eventName":"\#(record.name)"}"#
    }
    bytes = Array("{\"Records\":[\(texts.joined(separator: ","))]}".utf8)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Some files of some hours around midnight, most of them on time, some late, some twice.
  static func random(_ random: inout SeededGenerator) -> [ArrivingFile] {
    var files: [ArrivingFile] = []
    for number in 0..<random.number(in: 3...14) {
      let minute = (60 + random.number(in: 0...60) * 5 * (random.chance(50) ? 1 : 4) / 2) * 60
      let region = random.pick(["eu-west-1", "us-east-1"])
      let records = (0..<random.number(in: 0...4)).map { index in
        (
          name: random.pick(["A", "B", "C", "D"]),
          seconds: max(0, minute - random.number(in: 0...900)),
          id: random.chance(20) ? "twice-\(random.number(in: 0...3))" : "\(number)-\(index)"
        )
      }
      let delay = random.chance(70) ? random.number(in: -300...300) : random.number(in: 0...9000)
      files.append(
        ArrivingFile(
          delivered: minute, at: max(0, minute + delay), region: region,
          unique: random.text(16, of: "abcdefghijklmnopqrstuvwxyz0123456789"), records))
    }
    return files
  }
}
