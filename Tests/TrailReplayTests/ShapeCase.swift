import Foundation
import Testing
import TrailArchives
import TrailReplay

/// What one of the files of every shape gives.
///
/// It is a paragraph of the case file:
///
///     file     02-documents.json
///     files    1 found = 1 read + 0 damaged + 0 not records
///     records  3 read = 2 matched + 1 unmatched + 0 refused
///     match    00000001 PutBucketPolicy 14:02:11, delivered unknown, 111122223333 eu-west-1, record 1
///     damage   (a message, without the file's name)
///
/// `RECORD_SNAPSHOTS=1` writes the case file anew: read the difference before you commit it.
struct ShapeCase: Sendable, CustomTestStringConvertible {
  let file: String
  let text: String

  var testDescription: String { file }

  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let samples = package.appending(path: "Samples/Shapes").path
  private static let caseFile = package.appending(path: "Tests/TrailReplayTests/Cases/shapes.txt")

  /// The paragraphs of the case file.
  static func all() throws -> [ShapeCase] {
    try String(contentsOf: caseFile, encoding: .utf8).split(separator: "\n\n").map { paragraph in
      let lines = paragraph.split(separator: "\n").filter { !$0.hasPrefix("#") }
      return ShapeCase(
        file: lines.first?.split(separator: " ").last.map(String.init) ?? "",
        text: lines.map { $0 + "\n" }.joined())
    }
  }

  /// Every file there is, by its path below the folder.
  static func files() -> [String] {
    var lister = ArchiveLister([.path(ArchiveLocation(samples))])
    var files: [String] = []
    while case .file(let path, _)? = lister.next() {
      files.append(String("\(path)".dropFirst(samples.count + 1)))
    }
    return files
  }

  /// Writes the paragraphs of all files anew where that was asked for.
  static func recordIfAsked() throws {
    guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" else { return }
    let head = "# What each file of Samples/Shapes gives; see ShapeCase.swift.\n"
    try (head + files().map(actual).joined(separator: "\n"))
      .write(to: caseFile, atomically: true, encoding: .utf8)
  }

  /// What the file gives, replayed alone by the delivery clock.
  static func actual(_ file: String) -> String {
    var plan = BuiltInPlan.bucketChanges()
    plan.reading.clock = .delivery
    let path = ArchiveLocation(samples + "/" + file)
    let outcome = Replay(plan).run(over: [.path(path)])
    let (files, records) = (outcome.tally.files, outcome.tally.records)
    var lines = [
      "file     \(file)",
      "files    \(files.found) found = \(files.read) read + \(files.damaged) damaged"
        + " + \(files.notRecords) not records",
      "records  \(records.read) read = \(records.matched) matched + \(records.unmatched) unmatched"
        + " + \(records.refused.values.reduce(0, +)) refused",
    ]
    lines += outcome.matches.map { "match    " + words(of: $0, in: path) }
    lines += outcome.damages.map { "damage   " + "\($0)".replacing(samples + "/", with: "") }
    if !outcome.tally.addsUp { lines.append("the sums do not add up") }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func words(of match: MatchedRecord, in path: ArchiveLocation) -> String {
    let delivered =
      match.deliveryTime.map { Date(timeIntervalSince1970: Double($0)).formatted(.iso8601) }
      ?? "unknown"
    let place = [match.recipientAccountId, match.awsRegion].map { $0 ?? "unknown" }
    return "\((match.eventID ?? "").prefix(8)) \(match.eventName ?? ""), delivered \(delivered), "
      + place.joined(separator: " ") + ", record \(match.record)"
      + (match.file == path
        ? "" : " of …/\(String("\(match.file)").split(separator: "/").last ?? "")")
  }
}
