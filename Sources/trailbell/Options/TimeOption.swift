import ArgumentParser
import CLibrary
import UTCTimes

/// An option that takes a time, and what was typed.
struct TimeOption {
  /// The time at which the program asked for it first, in seconds since the Unix epoch: all of a run's
  /// relative times are reckoned from the same moment.
  static let now = time(nil)

  /// The option's name, with its dashes.
  let name: String
  let text: String

  private var typed: TypedTime? { TypedTime(text, now: Self.now) }

  /// The time, in seconds since the Unix epoch; nil where it is none.
  var seconds: Int? { typed?.seconds }

  /// Whether it depends on when the program runs.
  var isRelative: Bool { typed?.isRelative ?? false }

  /// Refuses what is not a time.
  func validate() throws {
    guard typed == nil else { return }
    throw ValidationError(
      "\"\(text)\" is not a time for \(name); write 2026-03-02, 2026-03-02T14:05:00Z, 2h (ago) or "
        + "yesterday")
  }

  /// Says on standard error which time a relative one is.
  func report() {
    guard let typed, typed.isRelative else { return }
    StandardError.message("\(name) \(text) is \(UTCTime(typed.seconds).text(.machine))")
  }
}
