/// The samples between two neighbouring boundaries of a window grid.
public struct AlignedWindow: Hashable, Sendable {
  /// The window's first second since the Unix epoch, a multiple of `period`.
  public let start: Int
  /// The window's length in seconds.
  public let period: Int
  /// What the window's samples add up to; a window without samples is no window at all (M5).
  public let tally: SampleTally

  /// Creates the window of `period` seconds from `start` on.
  public init(start: Int, period: Int, tally: SampleTally) {
    self.start = start
    self.period = period
    self.tally = tally
  }

  /// The seconds the window covers: start inclusive (W4, documented), end exclusive (W4, assumed).
  public var seconds: Range<Int> { start..<(start + period) }
}
