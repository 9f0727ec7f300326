/// A percentile such as `p90` or `p99.9`, as alarms name it (M8).
public struct Percentile: Hashable, Sendable {
  /// As written, from `p0` to `p100`, with up to ten decimals.
  public let name: String
  /// The percentage in units of 10^-10.
  package let units: Int

  /// Units of one percent; the most decimals CloudWatch takes is ten (recorded).
  package static let unitsPerPercent = 10_000_000_000

  /// Takes a percentile by its name; `nil` when `name` is none.
  public init?(_ name: String) {
    guard name.first == "p" else { return nil }
    let parts = name.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy(Self.isDigits) else { return nil }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard parts[0].count <= 3, decimals.count <= 10,
      let units = Int(parts[0] + decimals + String(repeating: "0", count: 10 - decimals.count)),
      units <= 100 * Self.unitsPerPercent
    else { return nil }
    self.name = name
    self.units = units
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The least number of samples that say something about it; `nil` for p0 and p100, with which no
  /// number does (M9, documented; the boundary observed).
  ///
  /// 10 divided by 1 - p from the median on, and by p below: 100 for p90.
  public var fewestSamples: Int? {
    let whole = 100 * Self.unitsPerPercent
    let rest = min(units, whole - units)
    return rest == 0 ? nil : (10 * whole + rest - 1) / rest
  }
}
