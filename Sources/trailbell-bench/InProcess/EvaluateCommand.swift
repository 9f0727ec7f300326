import ArgumentParser
import MetricAlarms

/// Adds samples up in windows, and walks alarms over them, on one thread.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Adds up 100,000 samples of a year in 500 series, and walks an alarm on each.")

  @Flag(help: "Walks no alarms.")
  var windowsOnly = false

  @Option(help: "What the samples and the alarms are like: \(Self.names).")
  var shape = "year"

  /// The shapes and their names.
  static let shapes = [
    WalkedAlarms.Shape(name: "year"),
    WalkedAlarms.Shape(name: "silence", quietYears: 30),
    WalkedAlarms.Shape(name: "notBreaching", treatment: .notBreaching),
    WalkedAlarms.Shape(name: "bursts", burst: 1),
    WalkedAlarms.Shape(name: "1440-minutes", seriesCount: 2, evaluationPeriods: 1440),
  ]

  private static let names = shapes.map(\.name).joined(separator: ", ")

  func run() throws {
    guard let shape = Self.shapes.first(where: { $0.name == shape }) else {
      throw ValidationError("no such shape; there are \(Self.names)")
    }
    let walk = WalkedAlarms(shape)
    print(windowsOnly ? "\(walk.windows) windows" : "\(walk.transitions) transitions")
  }
}
