import ArgumentParser
import ReplayReports
import TrailArchives
import TrailReplay

/// Lines of `map` being read.
struct LineInput {
  private let inputs: [ArchiveInput]

  init(_ inputs: [ArchiveInput]) {
    self.inputs = inputs
  }

  /// Hands each line to `take`, whose error ends it, and what cannot be read to `fail`.
  func read(_ take: (LineFiles.Line) throws -> Void, failing fail: (ArchiveError) -> Void) throws {
    var files = LineFiles(inputs)
    var ending: (any Error)?
    files.forEachLine(
      { line in
        do {
          try take(line)
          return true
        } catch {
          ending = error
          return false
        }
      }, failing: fail)
    if let ending { throw ending }
  }

  /// Ends the program with a message where a line contradicts what is asked for; one that is damaged is none that
  /// stops the rest.
  static func endUnlessDamaged(_ error: ReadingLineError, _ line: LineFiles.Line) throws {
    let status: ExitStatus
    switch error {
    case .noLine, .damaged: return
    case .lacksRecords: status = .usage
    case .impossible, .otherVersion, .otherPlan, .changedUnit, .mixedRecords: status = .rejected
    }
    StandardError.message(words(of: error, line))
    throw ExitCode(status.rawValue)
  }

  /// What is said of a line that cannot be taken.
  static func words(of error: ReadingLineError, _ line: LineFiles.Line) -> String {
    SafeText.plain("\(line.file): line \(line.number) \(error)")
  }
}
