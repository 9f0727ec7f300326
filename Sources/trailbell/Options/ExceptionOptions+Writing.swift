import AlarmDefinitions
import FilterPatterns
import MetricAlarms
import UTCTimes

extension ExceptionOptions {
  /// Writes the exceptions into the filters' patterns; returns false where one has no room for them, which is
  /// reported.
  func put(into definitions: inout Definitions) throws -> Bool {
    let exceptions = try exceptions()
    for exception in exceptions {
      guard let end = exception.expires else { continue }
      let (name, time) = (exception.principal.text, UTCTime(end).text(.machine))
      StandardError.message(
        exception.holds(at: TimeOption.now)
          ? "note: the exception of \(name) ends \(time), and a pattern cannot; take it out then"
          : "warning: the exception of \(name) expired \(time), and is left out")
    }
    let holding = exceptions.filter { $0.holds(at: TimeOption.now) }
    let failures = definitions.except(holding.map(\.principal))
    for (filter, reason) in failures {
      StandardError.message("filter \(filter): \(reason); exported without its exceptions")
    }
    return failures.isEmpty
  }
}
