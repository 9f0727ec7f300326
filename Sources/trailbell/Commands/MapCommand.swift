import ArgumentParser
import ReplayReports
import TrailArchives
import TrailReplay

/// `trailbell map`: reads the files that standard input names, each into a line for `reduce`.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Reads the files that standard input names, and prints a line of each for reduce.",
    discussion: """
      A part of a replay: any number of processes read any files, and reduce makes of their lines what one \
      replay would have said. The status is 0 also without a match and with damage, which the lines have.

      EXAMPLES
        trailbell list logs/ | trailbell map | trailbell reduce
        split -n l/8 files.txt part. && ls part.* | xargs -P 8 -I {} sh -c 'trailbell map < {} > lines/{}'
      """)

  @Flag(
    name: [.customShort("0"), .customLong("null")],
    help: "Paths on standard input end in NUL instead of a line feed.")
  var isNulSeparated = false

  @Flag(
    help: """
      Hadoop streaming's form: a key and a tab stand before each path, and are left out; each line has its unit \
      and a tab before it.
      """)
  var keyValue = false

  @Flag(help: "Keep records and hashes as well, for reduce --format html.")
  var records = false

  @OptionGroup
  var part: PartOptions

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  func validate() throws {
    if part.reading.errors != nil {
      throw ValidationError("damage is in the lines; give --errors to reduce")
    }
    if isNulSeparated, keyValue {
      throw ValidationError("--key-value has a key and a path on a line; -0 has no lines")
    }
    if StandardInput.isTerminal {
      throw ValidationError("nothing to read; pipe paths in, one a line, as list prints them")
    }
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    var plan = try part.planned().plan
    plan.reading.jobs = part.reading.jobs ?? 1
    let list = PathList(path: nil, isNulSeparated: isNulSeparated, hasKeys: keyValue)
    // Where several files are read at a time, one may take long when the list has been waited for.
    let size = plan.reading.jobs > 1 ? 0 : SharedPipeOutput.pieceSize
    let output = Monitor(SharedPipeOutput(inPiecesOf: size))
    defer { output.withLock { $0.flush() } }
    do throws(ArchiveError) {
      let mapper = ReplayMapper(plan, keepsRecords: records)
      try mapper.run(over: list, beforeWaiting: { output.withLock { $0.flush() } }) {
        [keyValue] line in
        output.withLock {
          $0.write(keyValue ? line.key + [UInt8(ascii: "\t")] + line.text : line.text)
        }
      }
    } catch {
      StandardError.message(SafeText.plain("\(error)"))
      throw ExitCode(ExitStatus.damaged.rawValue)
    }
  }
}
