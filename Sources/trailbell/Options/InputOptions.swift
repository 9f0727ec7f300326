import ArgumentParser
import CLibrary
import TrailArchives

/// What is read.
struct InputOptions: ParsableArguments {
  @Argument(
    help: """
      Delivery files, folders (walked), or - for standard input (default: standard input when it \
      is no terminal). For very many files use --files-from: xargs would split them into several runs.
      """)
  var input: [TypedPath] = []

  @Option(
    help: ArgumentHelp(
      "Read the paths listed in a file, one a line; - for a list on standard input.",
      valueName: "list"))
  var filesFrom: TypedPath?

  @Flag(
    name: [.customShort("0"), .customLong("null")],
    help: "Paths in --files-from end in NUL instead of a line feed.")
  var isNulSeparated = false

  func validate() throws {
    if isNulSeparated, filesFrom == nil {
      throw ValidationError("-0 says how --files-from is written; give --files-from")
    }
    if let bucket = input.first(where: \.isBucket) {
      throw ValidationError(
        "\"\(bucket.text)\": buckets are not read; copy what is needed first: "
          + "aws s3 sync \(bucket.text) logs/, or: aws s3 cp \(bucket.text) - | trailbell … -")
    }
    if readsList, input.contains(where: \.isStandardInput) {
      throw ValidationError("standard input cannot be both a list of paths and an input")
    }
    if input.count(where: \.isStandardInput) > 1 {
      throw ValidationError("standard input can be read only once; give - once")
    }
    if input.isEmpty, filesFrom == nil, StandardInput.isTerminal {
      throw ValidationError("nothing to read; give a file, a folder, or pipe an archive in")
    }
  }

  /// Whether a list of paths is read from standard input.
  private var readsList: Bool { filesFrom?.isStandardInput ?? false }

  /// Whether standard input is read, for records or for a list of paths.
  var readsStandardInput: Bool {
    readsList || input.contains(where: \.isStandardInput) || input.isEmpty && filesFrom == nil
  }

  /// Whether standard input is read for records.
  var readsRecordsFromStandardInput: Bool { readsStandardInput && !readsList }

  /// The inputs in the order they were given.
  var inputs: [ArchiveInput] {
    var inputs = input.map { $0.isStandardInput ? .standardInput : ArchiveInput.path($0.path) }
    if let filesFrom {
      let path = readsList ? nil : filesFrom.path
      inputs.append(.list(PathList(path: path, isNulSeparated: isNulSeparated)))
    }
    return inputs.isEmpty ? [.standardInput] : inputs
  }

  /// What is read, lists of paths included.
  var paths: [String] {
    let paths = (input + [filesFrom].compactMap(\.self)).map(\.text)
    return paths.isEmpty ? ["-"] : paths
  }

  /// The only file or folder that is read, as it was given; nil where there are several, or none.
  var folder: String? {
    guard input.count == 1, filesFrom == nil, !input[0].isStandardInput else { return nil }
    return input[0].text
  }

  /// The inputs as they were given.
  var names: [String] {
    let names = input.map(\.text) + (filesFrom.map { ["--files-from \($0.text)"] } ?? [])
    return names.isEmpty ? ["-"] : names
  }
}

extension TypedPath {
  /// Whether it names a bucket, and no file that happens to be called so.
  var isBucket: Bool {
    text.hasPrefix("s3://") && FileIdentity(path) == nil && resolvedPath(text) == nil
  }
}
