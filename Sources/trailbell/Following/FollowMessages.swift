import ReplayReports
import TrailArchives
import TrailFollowing

/// What a follower says on standard error: what could not be read, and now and then how far it has come.
struct FollowMessages {
  /// Seconds between two lines that say how far it has come, where it goes on.
  private static let sayEvery = 60
  /// Seconds after which a failure that stays is reported again.
  private static let remindEvery = 3600

  private let isQuiet: Bool
  /// Failures that have been reported, and when.
  private var failures: [String: Int] = [:]
  private var lastSaid: Int?

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  /// Reports what was wrong in a pass; returns the last of it, nil: nothing was.
  mutating func report(_ pass: FollowPass) -> String? {
    failures = failures.filter { pass.at - $0.value < Self.remindEvery }
    let unlisted = pass.failures.map { "\($0.path): \($0)" }
    for message in unlisted where failures[message] == nil {
      failures[message] = pass.at
      StandardError.message(message)
    }
    DamageMessages.write(
      pass.damages, of: pass.damages.count, errors: nil, advice: "replay --errors FILE has them all"
    )
    let others =
      pass.rewritten.map {
        "\($0): written to after it was read; what it holds now is not read"
      }
      + pass.changedFolders.map {
        "\($0): more is in its folder, which is of a day long past, than was read; replay the archive "
          + "to see it"
      }
    for message in others { StandardError.message(message) }
    let damages = pass.damages.suffix(1).map { "\($0)" }
    return (unlisted + damages + others).last
  }

  /// Says how far it has come, if it is time to.
  mutating func say(_ status: FollowStatus, at now: Int, isLast: Bool) {
    let isTime = isLast || now - (lastSaid ?? .min / 2) >= Self.sayEvery
    guard !isQuiet, isTime else { return }
    lastSaid = now
    StandardError.message(status.line(at: now))
  }
}
