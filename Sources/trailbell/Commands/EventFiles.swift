import FilterPatterns
import ReplayReports
import TrailArchives

/// Reads files with log events, and writes what a pattern makes of them.
struct EventFiles: ~Copyable {
  private var trial: EventTrial
  private let output: CheckOutput
  private var hasUnreadable = false

  /// Creates what tries `pattern` and writes to `output`.
  init(_ pattern: FilterPattern, output: CheckOutput) {
    trial = EventTrial(pattern)
    self.output = output
  }

  /// What could not be read wins over what did not match.
  var status: ExitStatus {
    if hasUnreadable { return .damaged }
    return trial.hasUnmatched ? .askedFor : .complete
  }

  /// Tries a file as one event; a file without bytes is the empty one.
  mutating func tryWhole(_ file: String) {
    do throws(ArchiveError) {
      output.write(trial.tryWhole(file, try InputPieces.whole(ArchiveLocation(file))))
    } catch {
      report(error)
    }
  }

  /// Tries each line of a file as an event, while it is being read.
  mutating func tryLines(of file: String) {
    let output = output
    var isWhole = true
    trial.begin(file)
    do throws(ArchiveError) {
      try InputPieces.read(ArchiveLocation(file)) { piece in
        trial.take(piece) { output.write($0) }
        output.flush()
        return output.isOpen
      }
    } catch {
      isWhole = false
      report(error)
    }
    if let last = trial.end(isWhole: isWhole) { output.write(last) }
  }

  private mutating func report(_ error: ArchiveError) {
    hasUnreadable = true
    StandardError.message("\(error.path): \(error)")
  }
}
