import ArgumentParser
import CLibrary

/// Which command is given lines, and how.
struct ExecOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Run this command with each result on its standard input, in the place of standard output; no shell "
        + "reads it.", valueName: "command"))
  var exec: String?

  @Option(
    help: ArgumentHelp(
      "How long the command may take; then it is ended, and given the result again later.",
      valueName: "duration"))
  var execTimeout = TypedDuration(seconds: 30, as: "30s")

  func validate() throws {
    guard let exec else { return }
    guard let words = Self.words(of: exec) else {
      throw ValidationError("--exec: a quote is not closed")
    }
    guard let program = words.first else { throw ValidationError("--exec takes a command") }
    guard Self.canRun(program) else {
      throw ValidationError("--exec: \(program) is no program that can be run")
    }
    if execTimeout.seconds < 1 { throw ValidationError("--exec-timeout takes a second or more") }
  }

  /// The command, for which lines are written to `folder`; nil: none was given.
  func command(in folder: String) -> LineCommand? {
    exec.flatMap(Self.words).map {
      LineCommand(words: $0, timeLimit: execTimeout.seconds, folder: folder)
    }
  }

  /// Whether there is such a program: at its place, or in one of the folders of `PATH`.
  private static func canRun(_ program: String) -> Bool {
    guard !program.contains("/") else { return isProgram(program) }
    let folders = environmentVariable("PATH") ?? "/usr/bin:/bin"
    return folders.split(separator: ":").contains { isProgram("\($0)/\(program)") }
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }

  private static func words(of command: String) -> [String]? {
    OptionLines.words(of: Array(command.utf8)[...])
  }
}
