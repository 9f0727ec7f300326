import ArgumentParser
import TrailArchives
import TrailReplay

/// How an archive is read, and which of its records take part.
struct ReadingOptions: ParsableArguments {
  @Option(help: "Which time a record has: its eventTime, or its delivery file's minute.")
  var clock = ReplayClock.event

  @Option(
    help: "What a record delivered twice counts (default: count for match, drop for all others).")
  var duplicates: DuplicateTreatment?

  @Option(
    help: ArgumentHelp(
      "First time that takes part: 2026-03-02, 2026-03-02T14:05, 2h (ago) or yesterday; in UTC.",
      valueName: "time"))
  var from: String?

  @Option(help: ArgumentHelp("First time that no longer takes part.", valueName: "time"))
  var to: String?

  @Option(
    help: ArgumentHelp("Only records of this recipientAccountId; repeatable.", valueName: "id"))
  var account: [String] = []

  @Option(help: ArgumentHelp("Only records of this awsRegion; repeatable.", valueName: "region"))
  var region: [String] = []

  @Option(
    help: ArgumentHelp("Files read at once (default: one for each core).", valueName: "count"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp("Largest record read, in MiB; larger ones are refused.", valueName: "mib"))
  var recordLimit = 16

  @Flag(help: "Open files even where their names say that nothing in them can take part.")
  var allFiles = false

  @Option(help: Self.unwrapHelp)
  var unwrap: [String] = []

  @Flag(help: "End with status 0 also where no log file was read.")
  var allowEmpty = false

  @Option(
    help: ArgumentHelp(
      "How many times its size a file may unpack to, or none for no limit.", valueName: "number"))
  var ratioLimit = "200"

  @Option(help: "What inflates gzip and zip data; the result does not depend on it.")
  var inflate = InflateMethod.usual

  @Option(
    help: ArgumentHelp("Write every damaged place to a file, a JSON line each.", valueName: "file"),
    completion: .file())
  var errors: String?

  func validate() throws {
    for time in times { try time.validate() }
    if let from = start?.seconds, let to = end?.seconds, from >= to {
      throw ValidationError("--from must lie before --to")
    }
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 1024")
    }
    if !(1...1024).contains(recordLimit) {
      throw ValidationError("--record-limit takes MiB from 1 to 1024")
    }
    guard ratioLimit == "none" || (Int(ratioLimit).map { $0 > 0 } ?? false) else {
      throw ValidationError("--ratio-limit takes a number from 1, or none")
    }
    try Self.checkUnwrapped(unwrap)
    if errors == "-" {
      throw ValidationError("--errors takes a file; standard output is for results only")
    }
  }

  /// What help says of `--unwrap`.
  static let unwrapHelp = ArgumentHelp(
    "Take records out of this field of each document or line, where it has it, such as result._raw; "
      + "repeatable.", valueName: "field")

  /// Throws where `--unwrap` was given what cannot be a field.
  static func checkUnwrapped(_ fields: [String]) throws {
    if fields.contains(where: { $0.isEmpty || $0.hasPrefix(".") || $0.hasSuffix(".") }) {
      throw ValidationError("--unwrap takes a field, such as message or result._raw")
    }
  }

  /// The settings, with `usual` where duplicates are not spoken of.
  func settings(duplicates usual: DuplicateTreatment) -> ReadingSettings {
    var settings = ReadingSettings(
      duplicates: duplicates ?? usual, jobs: jobs ?? Processors.count)
    settings.clock = clock
    settings.recordLimit = recordLimit << 20
    settings.ratioLimit = Int(ratioLimit).map { RatioLimit(ratio: $0) }
    settings.inflateMethod = inflate
    settings.readsAllFiles = allFiles
    settings.unwrappedFields = unwrap
    settings.selection.from = start?.seconds
    settings.selection.to = end?.seconds
    settings.selection.accounts = account
    settings.selection.regions = region
    return settings
  }

  /// The times that were typed.
  var times: [TimeOption] { [start, end].compactMap(\.self) }

  private var start: TimeOption? { from.map { TimeOption(name: "--from", text: $0) } }

  private var end: TimeOption? { to.map { TimeOption(name: "--to", text: $0) } }
}
