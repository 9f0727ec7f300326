import FilterPatterns
public import MetricAlarms
import UTCTimes

/// An exception that had ended before the archive does, so that calls since then count again.
public struct ExpiredException: Equatable, Sendable {
  private let exception: PrincipalException
  private let end: Int
  private let matches: Int

  /// Creates it; nil where the exception holds up to the archive's last record, at `time` in seconds since the Unix
  /// epoch.
  ///
  /// `matches`: how many of its principal have counted since.
  public init?(_ exception: PrincipalException, matches: Int, until time: Int?) {
    guard let end = exception.expires, matches > 0 || time.map({ $0 >= end }) ?? false else {
      return nil
    }
    (self.exception, self.end, self.matches) = (exception, end, matches)
  }

  /// What is said of it, with its end in UTC.
  public var message: String { text(TimeWords(in: .utc), named: SafeText.plain) }

  func text(_ times: TimeWords, named: (String) -> String) -> String {
    let since = matches == 0 ? "no match" : Counted.matches(matches)
    return "the exception of \(named(exception.principal.text)) expired "
      + "\(times.minuteInZone(end)): \(since) since then" + (matches == 0 ? "" : ", not excepted")
  }
}
