import Foundation

/// A replay's matches and summary, read back from its files.
struct ReplayResult: CustomStringConvertible {
  let run: ProcessResult
  /// The summary object.
  let summary: [String: Any]
  /// The match objects, in order.
  let matches: [[String: Any]]

  init(_ run: ProcessResult, summary path: String) throws {
    self.run = run
    summary = try JSONText.object(try Data(contentsOf: URL(fileURLWithPath: path)))
    matches = try run.lines.map { try JSONText.object(Data($0.utf8)) }
  }

  var description: String { "\(run)" }

  var status: Int32? { run.status }
  /// The messages: what was reported under `--quiet`.
  var messages: String { run.errors }
  /// The matches' eventIDs, in order.
  var eventIDs: [String] { matches.map { $0["eventID"] as? String ?? "-" } }

  /// A number of the summary's `files`.
  func files(_ key: String) -> Int { number(["files", key]) }
  /// A number of the summary's `records`.
  func records(_ key: String) -> Int { number(["records", key]) }
  /// How many records were refused for `reason`.
  func refused(_ reason: String) -> Int { number(["records", "refused", reason]) }
  /// A number at the summary's top.
  func count(_ key: String) -> Int { number([key]) }

  /// How many records were refused in all.
  var allRefused: Int {
    let records = summary["records"] as? [String: Any]
    return (records?["refused"] as? [String: Int] ?? [:]).values.reduce(0, +)
  }

  /// Whether every file and every record has exactly one fate.
  var addsUp: Bool {
    files("found") == files("read") + files("damaged") + files("notRecords") + files("skipped")
      && records("read") == records("matched") + records("unmatched") + allRefused
      && records("matched") == matches.count + count("duplicatesDropped")
      && summary["addsUp"] as? Bool == true
  }

  private func number(_ path: [String]) -> Int {
    let parent = path.dropLast().reduce(summary) { $0[$1] as? [String: Any] ?? [:] }
    return parent[path[path.count - 1]] as? Int ?? 0
  }
}
