/// Between which samples of a window a trimmed statistic looks, such as `10%:90%` or `:500` (M8).
package enum StatisticLimits: Hashable, Sendable {
  /// Shares of the samples in ascending order, from 0 to 1.
  case shares(from: Double, to: Double)
  /// Values, the lower one exclusive, the upper one inclusive (documented); nil: no limit.
  case values(above: Double?, upTo: Double?)

  /// The limits `:90%` of `tm90` and its like; between 0 and 0, as of `tm0`, nothing lies (assumed).
  init?(percentage text: Substring) {
    guard let share = Self.share(text), share > 0 else { return nil }
    self = .shares(from: 0, to: share)
  }

  /// The limits between the brackets of `TM(10%:90%)` and its like: one or two, of one kind.
  init?(_ text: Substring) {
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    let given = parts.filter { !$0.isEmpty }
    guard parts.count == 2, !given.isEmpty else { return nil }
    if given.allSatisfy({ $0.last == "%" }) {
      let limits = parts.map { Self.share($0.dropLast()) }
      guard let from = parts[0].isEmpty ? 0 : limits[0], let to = parts[1].isEmpty ? 1 : limits[1],
        from < to
      else { return nil }
      self = .shares(from: from, to: to)
    } else {
      let values = given.compactMap(Self.number)
      guard values.count == given.count, values.count == 1 || values[0] < values[1] else {
        return nil
      }
      self = .values(
        above: parts[0].isEmpty ? nil : values.first, upTo: parts[1].isEmpty ? nil : values.last)
    }
  }

  /// Most decimals of a number in a statistic's name (recorded: exact_bin_boundaries.json).
  private static let decimalLimit = 10

  private static func number(_ text: Substring) -> Double? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isWritten =
      (1...2).contains(parts.count)
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
    guard isWritten, parts.count == 1 || parts[1].count <= decimalLimit, let value = Double(text),
      value.isFinite
    else { return nil }
    return value
  }

  private static func share(_ text: Substring) -> Double? {
    number(text).flatMap { $0 <= 100 ? $0 / 100 : nil }
  }
}
