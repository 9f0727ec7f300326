import ArgumentParser

/// When results are coloured.
struct ColorOptions: ParsableArguments {
  /// The times there are.
  enum Choice: String, CaseIterable, ExpressibleByArgument {
    /// On a terminal that shows colours, unless NO_COLOR is set.
    case auto
    case always
    case never
  }

  @Option(help: "When results are coloured: on a terminal, always or never.")
  var color = Choice.auto
}
