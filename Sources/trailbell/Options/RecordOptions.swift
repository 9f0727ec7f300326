import ArgumentParser
import TrailArchives
import TrailReplay

/// Which records are shown, and where they are looked for.
struct RecordOptions: ParsableArguments {
  // `-:7` is the seventh record on standard input.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      "FILE:NUMBER as reports print it, its short form, or an eventID.", valueName: "place"))
  var place: [TypedPath]

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "Where short places and eventIDs are looked for: a file, a folder, or - for standard input; "
        + "repeatable (default: the current folder).", valueName: "input"))
  var input: [TypedPath] = []

  @Option(help: ReadingOptions.unwrapHelp)
  var unwrap: [String] = []

  func validate() throws {
    for place in place where RecordName(place.path) == nil {
      throw ValidationError(
        "\"\(place.text)\" is not a place; write FILE:NUMBER, or the eventID of a record")
    }
    if input.count(where: \.isStandardInput) > 1 {
      throw ValidationError("standard input can be read only once; give - once")
    }
    try ReadingOptions.checkUnwrapped(unwrap)
  }

  /// The files and folders that are read, as far as they are known beforehand.
  var paths: [String] {
    let files = places.compactMap { place -> ArchiveLocation? in
      if case .numbered(let file, _) = place, FileIdentity(file) != nil { file } else { nil }
    }
    let folders = input.isEmpty && files.count < places.count ? ["."] : input.map(\.text)
    return files.map(\.description) + folders
  }

  /// The places in the order they were given.
  var places: [RecordName] { place.compactMap { RecordName($0.path) } }

  /// Where records are looked for that are not named by their file.
  var folders: [ArchiveInput] {
    let inputs = input.map { $0.isStandardInput ? .standardInput : ArchiveInput.path($0.path) }
    return inputs.isEmpty ? [.path(ArchiveLocation("."))] : inputs
  }

  /// How files are read: as a search reads them, without any choice of records.
  var reading: ReadingSettings {
    var settings = ReadingSettings(duplicates: .count, jobs: Processors.count)
    settings.unwrappedFields = unwrap
    return settings
  }
}
