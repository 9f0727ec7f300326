import ArgumentParser

/// Where results go.
struct OutputOptions: ParsableArguments {
  @Option(name: [.customShort("o"), .long], help: Self.help, completion: .file())
  var output: String?

  /// What help says of it.
  static let help = ArgumentHelp(
    "Write results to a file, whole or not at all, laid out as for a pipe; - for standard output.",
    valueName: "file")

  func validate() throws {
    if output == "" { throw ValidationError("--output takes a file") }
  }

  /// The file; nil: standard output.
  var file: String? { output == "-" ? nil : output }

  /// Opens it; ends the program with a message where it cannot be written.
  func opened() throws -> ResultOutput { try ResultOutput(file) }
}
