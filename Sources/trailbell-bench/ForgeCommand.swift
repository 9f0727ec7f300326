import ArgumentParser

/// Makes an archive to measure with.
struct ForgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forge", abstract: "Makes an archive of invented records to measure with.")

  @Option(help: "How many records.")
  var records = 200_000

  @Argument(help: "The folder to make.")
  var folder: String

  func run() throws {
    try ForgedArchive(records: records).write(to: folder)
  }
}
