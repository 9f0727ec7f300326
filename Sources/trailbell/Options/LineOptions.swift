import ArgumentParser
import ReplayReports
import TrailArchives
import TrailReplay

/// Which lines of `map` are put together.
struct LineOptions: ParsableArguments {
  @Argument(
    help: """
      Files with lines of map, as they are or as gzip, folders of such files, or - for standard input (default: \
      standard input).
      """)
  var input: [TypedPath] = []

  @Option(
    help: ArgumentHelp(
      "The paths that list gave: files without a line are named, and the status is 2.",
      valueName: "list"))
  var units: TypedPath?

  @Flag(
    name: [.customShort("0"), .customLong("null")],
    help: "Paths in --units end in NUL instead of a line feed.")
  var isNulSeparated = false

  @Option(
    help: ArgumentHelp("What list --skipped wrote: it counts as well.", valueName: "file"))
  var skipped: TypedPath?

  @Flag(
    help: "Print no report, but lines for another reduce: fewer ones, each file once.")
  var asMap = false

  @Flag(
    help: "With --as-map: leave out files of which something could not be read, to be read again.")
  var undamaged = false

  func validate() throws {
    if isNulSeparated, units == nil {
      throw ValidationError("-0 says how --units is written; give --units")
    }
    if input.isEmpty, StandardInput.isTerminal {
      throw ValidationError("nothing to read; give files with lines of map, or pipe them in")
    }
    let given = ([units, skipped].compactMap(\.self) + input).count(where: \.isStandardInput)
    if given > 1 || given == 1 && input.isEmpty {
      throw ValidationError("standard input can be read only once; give - once")
    }
    if asMap, units != nil {
      throw ValidationError("--units is for the last reduce, which has all lines")
    }
  }

  /// Where lines are, with those of what was passed over.
  var inputs: [ArchiveInput] {
    let given = input.isEmpty ? [.standardInput] : input.map(Self.input)
    return given + [skipped].compactMap(\.self).map(Self.input)
  }

  private static func input(_ path: TypedPath) -> ArchiveInput {
    path.isStandardInput ? .standardInput : .path(path.path)
  }

  /// All that is read.
  var paths: [String] {
    let paths = (input + [units, skipped].compactMap(\.self)).map(\.text)
    return input.isEmpty ? paths + ["-"] : paths
  }

  /// What a summary says was read: the list of files, as if one replay had read it, or else the lines.
  var names: [String] {
    if let units { return ["--files-from \(units.text)"] }
    return input.isEmpty ? ["-"] : input.map(\.text)
  }

  /// Hands each path of `--units` to `body`.
  func forEachUnit(_ body: (ArchiveLocation) -> Void) throws {
    guard let units else { return }
    let path = units.isStandardInput ? nil : units.path
    do throws(ArchiveError) {
      var list = try PathListReader(
        PathList(path: path, isNulSeparated: isNulSeparated), in: LocalStore())
      while let path = try list.next() { body(path) }
    } catch {
      StandardError.message(SafeText.plain("\(error)"))
      throw ExitCode(ExitStatus.damaged.rawValue)
    }
  }
}
