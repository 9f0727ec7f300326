import Foundation

/// One line of the result: a workload, and the one it is compared with, run in turn.
struct Row: Codable {
  let name: String
  /// What it is compared with; nil: nothing.
  let baseline: String?
  /// Seconds from start to end, and seconds of processor time.
  let wall: Spread
  let processor: Spread
  /// The most memory it held, in MB of 1,000,000 bytes.
  let peakMegabytes: Double
  /// The baseline's wall time to its own, pair by pair; nil without one.
  let ratio: Spread?

  /// Runs both `runs` times, after a run each that warms the caches and shows the memory.
  init(_ workload: Workload, beside baseline: Workload?, runs: Int) throws {
    name = workload.name
    self.baseline = baseline?.name
    peakMegabytes = try Measurement.peakMegabytes(of: workload)
    if let baseline { _ = try Measurement(of: baseline) }
    let pairs = try (0..<runs).map { _ in
      (try Measurement(of: workload), try baseline.map { try Measurement(of: $0) })
    }
    wall = Spread(pairs.map(\.0.wall))
    processor = Spread(pairs.map(\.0.processor))
    let ratios = pairs.compactMap { own, other in other.map { $0.wall / own.wall } }
    ratio = baseline == nil ? nil : Spread(ratios)
  }

  static func heading(comparing: Bool) -> String {
    let cells = ["wall s", "cpu s", "peak MB", "faster ×", "min … max"]
    return line("workload", cells + (comparing ? ["then ×"] : [])) + "  than"
  }

  /// The row as a line; `earlier`: beside an earlier session, which may not have it.
  func text(comparing earlier: Row??) -> String {
    var cells = [
      Self.number(wall.median, 3), Self.number(processor.median, 3), Self.number(peakMegabytes, 1),
    ]
    cells +=
      ratio.map { ratio in
        [
          Self.number(ratio.median, 2),
          "\(Self.number(ratio.least, 2)) … \(Self.number(ratio.most, 2))",
        ]
      } ?? ["", ""]
    if let earlier { cells.append(earlier?.ratio.map { Self.number($0.median, 2) } ?? "") }
    return Self.line(name, cells) + (baseline.map { "  \($0)" } ?? "")
  }

  private static func number(_ value: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", value)
  }

  private static func line(_ name: String, _ cells: [String]) -> String {
    let first = name + String(repeating: " ", count: max(0, 22 - name.count))
    return first
      + cells.map { String(repeating: " ", count: max(0, 13 - $0.count)) + $0 }.joined()
  }
}
