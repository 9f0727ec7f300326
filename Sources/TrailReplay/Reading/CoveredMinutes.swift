import TrailRecords

/// The minutes in which an archive has records: where there are none for long, it has a gap.
///
/// A day takes 24 words. Of days without number none are known any longer, so that memory does not grow with
/// what records say.
struct CoveredMinutes: Sendable {
  /// Twenty-seven years.
  static let dayLimit = 10_000
  static let wordsPerDay = 24

  /// By day since the Unix epoch, a bit for each of its minutes, 60 to a word; nil: there are too many days.
  private(set) var days: [Int: [UInt64]]? = [:]
  /// The minute that was added last, and as the text of a time has it.
  ///
  /// Most records come in their minute's company: one comparison saves most look-ups.
  private var last: Int?
  private var text: EventMinute?

  /// Adds the minute of a time in seconds since the Unix epoch, which its text has as `text`, if known.
  mutating func add(_ time: Int, _ text: EventMinute? = nil) {
    if let text, text.second != nil { self.text = text }
    let minute = Self.floor(time, 60)
    guard minute != last else { return }
    last = minute
    let day = Self.floor(minute, 1440)
    let place = minute - day * 1440
    add(UInt64(1) << UInt64(place % 60), to: place / 60, of: day)
  }

  /// Whether a time is in the minute of the one before, by its text.
  func holds(_ minute: EventMinute) -> Bool { text?.holds(minute) ?? false }

  /// Knows nothing any longer.
  mutating func drop() { days = nil }

  mutating func merge(_ other: CoveredMinutes) {
    guard let others = other.days else { return drop() }
    for (day, words) in others {
      for (hour, bits) in words.enumerated() where bits != 0 { add(bits, to: hour, of: day) }
    }
  }

  /// Adds minutes of an hour of a day.
  mutating func add(_ bits: UInt64, to hour: Int, of day: Int) {
    days?[day, default: Array(repeating: 0, count: Self.wordsPerDay)][hour] |= bits
    if days?.count ?? 0 > Self.dayLimit { days = nil }
  }

  /// The stretches longer than `length` seconds in which no minute is covered, from the end of one covered
  /// minute, or from the time asked for, to the start of the next; nil: nobody knows.
  func gaps(longerThan length: Int, from start: Int? = nil) -> [Range<Int>]? {
    guard let days else { return nil }
    var gaps: [Range<Int>] = []
    var end = start
    for (day, words) in days.sorted(by: { $0.key < $1.key }) {
      for (hour, bits) in words.enumerated() {
        var rest = bits
        while rest != 0 {
          let start = (day * 1440 + hour * 60 + rest.trailingZeroBitCount) * 60
          rest &= rest - 1
          if let end, start - end > length { gaps.append(end..<start) }
          end = max(start + 60, end ?? .min)
        }
      }
    }
    return gaps
  }

  private static func floor(_ number: Int, _ unit: Int) -> Int {
    number >= 0 ? number / unit : -((unit - 1 - number) / unit)
  }
}
