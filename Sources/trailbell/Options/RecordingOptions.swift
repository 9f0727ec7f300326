import ArgumentParser
import TrailArchives
import TrailReplay

/// Of what a test is to be written.
struct RecordingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Instead, write a test of what happened in this archive, with stand-ins for names; repeatable.",
      valueName: "input"), completion: .file())
  var fromArchive: [TypedPath] = []

  @Option(
    help: ArgumentHelp(
      "With --from-archive: a time at which an alarm rings there, or one of its records came.",
      valueName: "time"))
  var at: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "With --from-archive: the rules of the test (default: cis-4.8).", valueName: "name|path"),
    completion: ControlNames.completionWithPaths)
  var rules: [String] = []

  func validate() throws {
    try time?.validate()
    if isAsked, at == nil {
      throw ValidationError("--from-archive needs the time of what it is to be a test of: --at")
    }
    if !isAsked, at != nil || !rules.isEmpty {
      throw ValidationError(
        "--at and --rules are for --from-archive; a file of tests names its rules")
    }
    if usedRules.contains("-") || fromArchive.count(where: \.isStandardInput) > 1 {
      throw ValidationError("standard input can be read only once, for records")
    }
  }

  /// Whether a test is to be written.
  var isAsked: Bool { !fromArchive.isEmpty }

  /// The rules of the test.
  var usedRules: [String] { rules.isEmpty ? ["cis-4.8"] : rules }

  /// What is read.
  var paths: [String] { isAsked ? fromArchive.map(\.text) + usedRules : [] }

  /// The archive.
  var inputs: [ArchiveInput] {
    fromArchive.map { $0.isStandardInput ? .standardInput : .path($0.path) }
  }

  /// The time that was typed.
  var time: TimeOption? { at.map { TimeOption(name: "--at", text: $0) } }
}
