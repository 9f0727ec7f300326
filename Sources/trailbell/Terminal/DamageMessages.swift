import ReplayReports
import TrailReplay

/// What could not be read, as messages: the first few places, and how many more there are.
enum DamageMessages {
  /// Places that are reported one by one.
  static let limit = 10

  /// Reports that nothing was read, or nothing that was asked for; returns whether that is a failure.
  static func reportNothing(
    _ tally: ReplayTally, complete isComplete: Bool, _ reading: ReadingOptions
  ) -> Bool {
    guard let nothing = NothingRead(tally, complete: isComplete) else { return false }
    let selection = reading.settings(duplicates: .count).selection
    let isFailure = nothing == .nothing && !reading.allowEmpty
    if nothing == .allLeftOut || isFailure {
      StandardError.message(nothing.sentence(tally, selection))
    }
    return isFailure
  }

  /// Writes the messages of `count` places, of which `damages` are the first, those aside that have been
  /// `reported` already; `errors`: the file that has them all but `unlogged`, or what a command without that option
  /// advises.
  static func write(
    _ damages: [InputDamage], of count: Int, errors: String?, unlogged: Int = 0,
    reported: Set<InputDamage> = [],
    advice: String = "--errors FILE writes them all to a file"
  ) {
    let damages = damages.filter { !reported.contains($0) }.prefix(limit - reported.count)
    // A file's name may have line breaks in it: each message is one line all the same.
    for damage in damages { StandardError.message(SafeText.plain("\(damage)")) }
    let rest = count - reported.count - damages.count
    guard rest > 0 else { return }
    let lack = unlogged > 0 ? " but \(unlogged), which no line of map has" : ""
    let remedy = errors.map { "\($0) has them all\(lack)" } ?? advice
    StandardError.message("… and \(rest) more damaged \(rest == 1 ? "place" : "places"); \(remedy)")
  }
}
