import ArgumentParser
import ReplayReports
import TrailArchives
import TrailReplay

/// `trailbell list`: the files that a replay would read, for one in parts.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract:
      "Lists the files that a replay would read, to replay them in parts with map and reduce.",
    discussion: """
      EXAMPLES
        trailbell list logs/ > files.txt
        trailbell list logs/ --besides lines.jsonl | trailbell map > new.jsonl
      """)

  @OptionGroup(title: "Input")
  var input: InputOptions

  @Flag(help: "End each path in NUL instead of a line feed.")
  var print0 = false

  @Option(
    help: ArgumentHelp(
      "Write what is passed over, by reason, to a file that reduce --skipped takes.",
      valueName: "file"), completion: .file())
  var skipped: String?

  @Option(
    help: ArgumentHelp(
      "Leave out files of which there is a line of map already: in a file, or a folder of such files; "
        + "repeatable.", valueName: "lines"), completion: .file())
  var besides: [TypedPath] = []

  @OptionGroup
  var part: PartOptions

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  func validate() throws {
    if input.readsRecordsFromStandardInput {
      throw ValidationError(
        "nothing to list; give a file or a folder, or a list with --files-from -")
    }
    if skipped == "-" {
      throw ValidationError("--skipped takes a file; standard output is for paths only")
    }
    try WrittenFiles(errors: part.reading.errors, skipped: skipped)
      .check(
        against: input.paths + part.rules.rules + besides.map(\.text)
          + [part.files.alarm].compactMap(\.self), readsList: input.filesFrom != nil)
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    var plan = try part.planned().plan
    try ErrorsFile.log(to: part.reading.errors, for: &plan.reading)
    let results = BufferedOutput(to: try ResultOutput(nil))
    let lister = ReplayLister(plan, keepsPassedOver: skipped != nil)
    let known = try known(plan)
    let separator: UInt8 = print0 ? 0 : UInt8(ascii: "\n")
    var unfit: [ArchiveLocation] = []
    let listed = lister.run(over: input.inputs) { path in
      if known?.holds(path) ?? false { return }
      if !print0, path.bytes.contains(separator) { return unfit.append(path) }
      results.write(path.bytes + [separator])
    }
    results.finish()
    for path in unfit {
      StandardError.message(
        SafeText.plain("\(path): not listed: a line feed is in its name; --print0 lists it"))
    }
    DamageMessages.write(listed.damages, of: listed.damageCount, errors: part.reading.errors)
    if let skipped { try write(listed, of: lister, to: skipped) }
    let isEmpty = listed.count == 0 && listed.damageCount == 0 && listed.tally.files.skipped == 0
    if isEmpty, !part.reading.allowEmpty {
      StandardError.message("there is no file to list (--allow-empty takes that for an answer)")
      throw ExitCode(ExitStatus.damaged.rawValue)
    }
    try (unfit.isEmpty && listed.damageCount == 0 ? ExitStatus.complete : .damaged).exit()
  }

  /// What has a line already; nil: nobody asks.
  private func known(_ plan: ReplayPlan) throws -> ReplayReducer? {
    guard !besides.isEmpty else { return nil }
    var known = ReplayReducer(plan)
    try LineInput(besides.map { .path($0.path) }).read { line in
      do throws(ReadingLineError) {
        try known.add(line.text)
      } catch {
        try LineInput.endUnlessDamaged(error, line)
        StandardError.message(LineInput.words(of: error, line))
      }
    } failing: {
      StandardError.message(SafeText.plain("\($0)"))
    }
    return known
  }

  private func write(
    _ listed: ReplayLister.Listed, of lister: ReplayLister, to path: String
  ) throws {
    var text: [UInt8] = []
    lister.forEachLine(of: listed) { text += $0 }
    guard let reason = WholeFile.write(text, to: path) else { return }
    StandardError.message("\(path): what was passed over cannot be written: \(reason)")
    throw ExitCode(ExitStatus.damaged.rawValue)
  }
}
