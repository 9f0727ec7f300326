import FilterPatterns
import MetricAlarms

/// The exceptions of a run, compiled once: whom a record is excepted for.
struct ExceptionRules: Sendable {
  let patterns: PatternSet
  /// By pattern, the exception it is of.
  private let owners: [Int]
  private let exceptions: [PrincipalException]

  /// What exceptions say of a record.
  struct Finding {
    /// The first exception that covers it and holds at its time, by its index; nil: it is not excepted.
    var excepting: Int?
    /// Those that would cover it, had they not ended, of a record that is not excepted.
    var lapsed: [Int] = []
  }

  init(_ exceptions: [PrincipalException]) {
    self.exceptions = exceptions
    owners = exceptions.enumerated().flatMap { index, exception in
      exception.principal.patterns.map { _ in index }
    }
    patterns = PatternSet(exceptions.flatMap(\.principal.patterns))
  }

  /// What they say of a record at `time` that these of `patterns` match, given in ascending order.
  func finding(_ matches: [Int], at time: Int?) -> Finding {
    var lapsed: [Int] = []
    for match in matches where lapsed.last != owners[match] {
      if exceptions[owners[match]].holds(at: time) { return Finding(excepting: owners[match]) }
      lapsed.append(owners[match])
    }
    return Finding(lapsed: lapsed)
  }
}
