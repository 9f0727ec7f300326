import AlarmStates
import ArgumentParser
import Foundation

/// Measures how long alarms take: a year of sparse samples, the same with a gap, and dense ones.
struct AlarmsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alarms",
    abstract:
      "Measures 500 alarms over a year of 100,000 samples, on one thread, and less usual ones.")

  @Option(help: "Runs of each row, in turn, after one that is not counted.")
  var runs = 5

  private static let shapes = [
    AlarmWalk.Shape(name: "a year"),
    AlarmWalk.Shape(name: "with 30 years of silence", quietYears: 30),
    AlarmWalk.Shape(name: "notBreaching", treatment: .notBreaching),
    AlarmWalk.Shape(name: "in bursts, one a minute", burst: 1),
    AlarmWalk.Shape(name: "2 alarms on 1440 minutes", seriesCount: 2, evaluationPeriods: 1440),
  ]

  func run() {
    let walks = Self.shapes.map { AlarmWalk($0) }
    var results = walks.map { _ in [AlarmWalk.Result]() }
    for run in 0...runs {
      for (index, walk) in walks.enumerated() {
        let result = walk.run()
        if run > 0 || runs == 0 { results[index].append(result) }
      }
    }
    print("500 alarms, 200 samples each   seconds   to first    min … max   changes")
    for (walk, own) in zip(walks, results) { print(Self.line(walk, own, to: results[0])) }
  }

  private static func line(
    _ walk: AlarmWalk, _ own: [AlarmWalk.Result], to baseline: [AlarmWalk.Result]
  ) -> String {
    let times = own.map(\.seconds).sorted()
    let ratios = zip(own, baseline).map { $0.seconds / $1.seconds }.sorted()
    let name = walk.shape.name.padding(toLength: 28, withPad: " ", startingAt: 0)
    return String(
      format: "%@ %8.3f %9.2f  %.2f … %.2f %9d", name, times[times.count / 2],
      ratios[ratios.count / 2], ratios.first ?? 0, ratios.last ?? 0, own.first?.transitions ?? 0)
  }
}
