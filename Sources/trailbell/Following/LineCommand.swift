import ReplayReports
import Subprocess
import SystemPackage
import TrailFollowing
import UTCTimes

/// A command that is given lines, one each time it is run: on its standard input, and in variables what it is about.
///
/// It is run as it is, by no shell, as the leader of a process group, and with the program's standard error for both
/// of its outputs.
struct LineCommand: Sendable {
  /// Seconds that a command has to end in after it was asked to.
  private static let grace = 5

  /// The words of the command line, the program's first.
  let words: [String]
  /// How long it may take, in seconds.
  let timeLimit: Int
  /// The folder that lines are written to for it, for a moment.
  let folder: String

  /// Runs it with a line, for the `attempt`th time; returns why the line was not taken, nil: it was.
  func run(with line: OutboxLine, attempt: Int) async -> CommandFailure? {
    let processes = CommandGroup()
    let failure = await withTaskGroup(of: CommandFailure?.self) { group in
      group.addTask { await end(of: line, attempt, processes) }
      group.addTask {
        try? await Task.sleep(for: .seconds(timeLimit))
        return Task.isCancelled ? .cancelled : .timedOut(timeLimit)
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      await group.waitForAll()
      return first
    }
    // Of one that was ended, processes of its group may go on that took no notice.
    let isEnded = [.timedOut(timeLimit), .cancelled].contains(failure)
    if isEnded { processes.end() }
    return failure
  }

  private func end(
    of line: OutboxLine, _ attempt: Int, _ processes: CommandGroup
  ) async -> CommandFailure? {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .gracefulShutDown(
        toProcessGroup: true, allowedDurationToNextStep: .seconds(Self.grace))
    ]
    do {
      // Of a pipe that the command does not read to its end, the library that runs it ends the program (1.0.2).
      let file = try LineFile(line.text, in: folder)
      let result = try await Subprocess.run(
        program, arguments: Arguments(Array(words.dropFirst())),
        environment: .inherit.updating(Self.variables(of: line.subject, attempt)),
        platformOptions: options,
        input: .fileDescriptor(file.descriptor, closeAfterSpawningProcess: true),
        output: .currentStandardError, error: .currentStandardError
      ) { processes.begin($0.processIdentifier.value) }
      return CommandFailure(result.terminationStatus)
    } catch {
      let words = "\(error)"
      return .notStarted(words.hasSuffix(".") ? String(words.dropLast()) : words)
    }
  }

  /// The program: one of those in `PATH`, or at its place.
  private var program: Executable {
    words[0].contains("/") ? .path(FilePath(words[0])) : .name(words[0])
  }

  /// What a line is about, by the variables' names; nil: it is about no such thing, and nobody's variable stands in for it.
  static func variables(
    of subject: OutboxLine.Subject, _ attempt: Int
  ) -> [Environment.Key: String?] {
    [
      "TRAILBELL_TYPE": subject.type, "TRAILBELL_ID": subject.id,
      "TRAILBELL_REVISION": subject.revision.map { "\($0)" },
      "TRAILBELL_FINAL": subject.isFinal.map { "\($0)" },
      "TRAILBELL_ALARM": subject.alarm, "TRAILBELL_STATE": subject.state,
      "TRAILBELL_PREVIOUS_STATE": subject.previousState,
      "TRAILBELL_AT": subject.at.map { UTCTime($0).text(.machine) },
      "TRAILBELL_ATTEMPT": "\(attempt)",
    ]
  }
}
