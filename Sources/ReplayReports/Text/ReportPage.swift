/// What of some blocks has room on a page below what stands there already.
///
/// The answer stands first; what is behind it is cut on a terminal rather than pushing it out of sight: first
/// rows, then the reasons of changes that are not to ALARM, then all reasons.
struct ReportPage {
  /// Lines of a page, the last of which says that something was left out.
  static let lines = 60

  /// Which changes are given their reasons.
  let reasons: ReasonChoice
  /// How many rows each block may have; nil: none.
  let limits: [Int]?
  /// Whether anything is left out.
  let isCut: Bool
  /// How many blocks are shown, where there are more; some are, however long what stands above them.
  let most: Int

  private static let fewest = 10

  /// Lays out `blocks` below `answer`, with the times of `day` cut short; more of them than fit without
  /// reasons need not be given.
  init(_ blocks: [TransitionBlock], below answer: String, on day: Int?) {
    let taken = Self.lines(of: answer) + 2
    let choice = ReasonChoice.allCases.first { choice in
      taken + Self.lines(of: blocks.map { $0.head(on: day, choice) }.joined()) <= Self.lines
    }
    reasons = choice ?? .none
    most = choice == nil ? max(Self.fewest, Self.lines - taken) : .max
    guard choice == .all else {
      (limits, isCut) = (nil, true)
      return
    }
    let heads = Self.lines(of: blocks.map { $0.head(on: day) }.joined())
    let counts = blocks.map { $0.rows.lineCount }
    let limits = Self.limits(for: counts, room: max(0, Self.lines - taken - heads))
    (self.limits, isCut) = (limits, limits != counts)
  }

  private static func lines(of text: String) -> Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }

  /// Shares out so many lines for the rows of blocks.
  ///
  /// What small blocks leave is the larger ones'; a block that is cut has a line that says so.
  private static func limits(for counts: [Int], room: Int) -> [Int] {
    var rest = room
    var limits = [Int](repeating: 0, count: counts.count)
    let order = counts.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }
    for (place, index) in order.enumerated() {
      let share = rest / (order.count - place)
      limits[index] = counts[index] <= share ? counts[index] : max(0, share - 1)
      rest -= limits[index] == counts[index] || limits[index] == 0 ? limits[index] : share
    }
    return limits
  }
}
