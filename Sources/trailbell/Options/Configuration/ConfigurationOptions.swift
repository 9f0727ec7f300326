import ArgumentParser

/// Where a run takes options from that were not typed: read by `ConfiguredArguments` before all others.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Take further options from a file, one a line, written as here; also from TRAILBELL_OPTIONS.",
      valueName: "file"), completion: .file())
  var config: String?
}
