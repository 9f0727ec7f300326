import Foundation

/// One line of the result: a workload beside the baseline, run in turn.
struct Row {
  static let heading = line(
    "workload", ["wall s", "cpu s", "peak MB", "wall / zcat", "min … max", "cpu / zcat"])

  private let name: String
  private let own: [Measurement]
  private let others: [Measurement]
  private let peak: Double

  /// Runs both `runs` times, after a run each that warms the caches and tells the memory.
  init(_ workload: Workload, baseline: Workload, runs: Int) throws {
    name = workload.name
    peak = try Measurement.peakMegabytes(of: workload)
    _ = try Measurement(of: baseline)
    let pairs = try (0..<runs).map { _ in
      try (Measurement(of: workload), Measurement(of: baseline))
    }
    (own, others) = (pairs.map(\.0), pairs.map(\.1))
  }

  var text: String {
    let walls = zip(own, others).map { $0.wall / $1.wall }.sorted()
    let processors = zip(own, others).map { $0.processor / $1.processor }
    return Self.line(
      name,
      [
        Self.number(Self.median(own.map(\.wall)), 3),
        Self.number(Self.median(own.map(\.processor)), 3),
        Self.number(peak, 1),
        Self.number(Self.median(walls), 2),
        "\(Self.number(walls.first ?? 0, 2)) … \(Self.number(walls.last ?? 0, 2))",
        Self.number(Self.median(processors), 2),
      ])
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  private static func number(_ value: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", value)
  }

  private static func line(_ name: String, _ cells: [String]) -> String {
    let first = name + String(repeating: " ", count: max(0, 26 - name.count))
    return first
      + cells.map { String(repeating: " ", count: max(0, 13 - $0.count)) + $0 }.joined()
  }
}
