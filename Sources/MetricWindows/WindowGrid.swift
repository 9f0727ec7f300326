/// Time cut into windows of one length whose boundaries are multiples of it since the epoch.
///
/// Times are seconds since the Unix epoch and may be negative: boundaries are found by rounding
/// down, never towards zero. The grid of 60 seconds is the one of whole minutes (M3).
public struct WindowGrid: Hashable, Sendable {
  /// The length of a window in seconds, at least 1.
  public let period: Int
  /// A boundary; the others lie whole periods from it.
  public let origin: Int

  /// The grid of whole minutes, in which samples are kept (M3; truncating assumed, harmless).
  public static let minutes = WindowGrid(period: 60)

  /// Creates the grid of windows `period` seconds long; a period below 1 is a programming error.
  public init(period: Int, origin: Int = 0) {
    precondition(period >= 1, "window grid with period \(period)")
    self.period = period
    self.origin = origin
  }

  /// Returns the start of the window that contains `time`; starts are inclusive (W4, documented).
  public func start(containing time: Int) -> Int {
    // The remainder has the sign of `time`; for times before 1970 it would round up.
    let remainder = (time - origin) % period
    return remainder < 0 ? time - remainder - period : time - remainder
  }

  /// Returns the first window boundary at `time` or later.
  public func firstBoundary(atOrAfter time: Int) -> Int {
    let start = start(containing: time)
    return start == time ? time : start + period
  }
}
