import AlarmDefinitions
import ArgumentParser
import FilterPatterns
import ReplayTestSupport
import TrailArchives
import TrailRecords

/// Inflates an archive and finds its records, and no more than is asked for, on one thread.
struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "Inflates an archive and scans it, on one thread.")

  @Argument(help: "The archive's folder.")
  var archive: String

  @Flag(help: "Indexes the window, and looks for no records.")
  var indexOnly = false

  @Flag(help: "Walks records byte by byte.")
  var bytewise = false

  @Option(help: "Matches records with so many patterns: 0, 1, 15 (the built-in ones) or more.")
  var patterns = 0

  func run() throws {
    let set = try PatternSet(
      Self.patterns(patterns).map { try FilterPattern(parsing: $0) },
      alsoFinding: RecordCategory.wantedPaths)
    guard var scan = ArchiveScan(set, isQuick: !bytewise) else { throw ExitCode.failure }
    let files = SharedFiles(archive)
    while let path = files.next() {
      try scan.read(path, indexOnly: indexOnly, matches: patterns > 0)
    }
    print("\(scan.records) records, \(scan.matches) matches")
  }

  private static func patterns(_ count: Int) -> [String] {
    let controls = BuiltInControl.usual
    switch count {
    case 0: return []
    case 1: return controls.filter { $0.number == "4.8" }.map(\.pattern)
    case controls.count: return controls.map(\.pattern)
    default:
      var forge = PatternForge(seed: 3)
      return forge.patterns(count)
    }
  }
}
