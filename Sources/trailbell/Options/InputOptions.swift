import ArgumentParser
import TrailArchives

/// What is read.
struct InputOptions: ParsableArguments {
  @Argument(
    help: """
      Delivery files, folders (walked), or - for standard input (default: standard input when it \
      is no terminal).
      """)
  var input: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read the paths listed in a file, one a line; - for a list on standard input.",
      valueName: "list"))
  var filesFrom: String?

  @Flag(
    name: [.customShort("0"), .customLong("null")],
    help: "Paths in --files-from end in NUL instead of a line feed.")
  var isNulSeparated = false

  func validate() throws {
    if isNulSeparated, filesFrom == nil {
      throw ValidationError("-0 says how --files-from is written; give --files-from")
    }
    if filesFrom == "-", input.contains("-") {
      throw ValidationError("standard input cannot be both a list of paths and an input")
    }
    if input.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("standard input can be read only once; give - once")
    }
    if input.isEmpty, filesFrom == nil, StandardInput.isTerminal {
      throw ValidationError("nothing to read; give a file, a folder, or pipe an archive in")
    }
  }

  /// Whether standard input is read, for records or for a list of paths.
  var readsStandardInput: Bool {
    filesFrom == "-" || input.contains("-") || input.isEmpty && filesFrom == nil
  }

  /// Whether standard input is read for records.
  var readsRecordsFromStandardInput: Bool { readsStandardInput && filesFrom != "-" }

  /// The inputs in the order they were given.
  var inputs: [ArchiveInput] {
    var inputs = input.map { $0 == "-" ? .standardInput : ArchiveInput.path(ArchivePath($0)) }
    if let filesFrom {
      let path = filesFrom == "-" ? nil : ArchivePath(filesFrom)
      inputs.append(.list(PathList(path: path, isNulSeparated: isNulSeparated)))
    }
    return inputs.isEmpty ? [.standardInput] : inputs
  }

  /// The inputs as they were given.
  var names: [String] {
    let names = input + (filesFrom.map { ["--files-from \($0)"] } ?? [])
    return names.isEmpty ? ["-"] : names
  }
}
