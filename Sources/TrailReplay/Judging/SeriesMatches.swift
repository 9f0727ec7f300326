import MetricWindows

/// The matches of one series in order of their minutes, as numbers of a run's rows.
///
/// There may be very many: eight bytes are kept of each.
struct SeriesMatches {
  /// Minutes of the years 1 to 9998 from zero on, each with the row's number in its low bits.
  private var keys: [UInt64] = []

  /// Bits of an row's number: two thousand million, and minutes still fit above them.
  private static let numberBits: UInt64 = 31
  /// More than the minutes from the year 1 to 1970.
  private static let minutesBefore = 1 << 31

  /// Adds the row with a number, at `time` in seconds since the Unix epoch.
  mutating func add(_ number: Int, at time: Int) {
    keys.append(Self.key(of: WindowGrid.minutes.start(containing: time)) | UInt64(number))
  }

  /// Puts all in order, once they have been added.
  mutating func sort() {
    keys.sort()
  }

  /// The numbers of the rows in the minutes that start within `seconds`.
  func numbers(in seconds: Range<Int>) -> some Sequence<Int> {
    let first = firstIndex(atOrAfter: seconds.lowerBound)
    let end = max(first, firstIndex(atOrAfter: seconds.upperBound))
    let mask: UInt64 = (1 << Self.numberBits) - 1
    return keys[first..<end].lazy.map { Int($0 & mask) }
  }

  /// The key of the first minute that starts at `time` or later, without a number.
  private static func key(of time: Int) -> UInt64 {
    // Ranges without an end are cut to what is a time at all.
    let minute = min(max(time, -63_000_000_000), 260_000_000_000) / 60
    return UInt64(minute + minutesBefore) << numberBits
  }

  private func firstIndex(atOrAfter time: Int) -> Int {
    let key = Self.key(of: time)
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = low + (high - low) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
