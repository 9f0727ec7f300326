import ReplayReports
import Synchronization
import TrailReplay

/// Messages about a live text's damage, written when it is met: its end may be days away.
final class LiveMessages: Sendable {
  private let places = Mutex<Set<InputDamage>>([])

  /// Has `settings` report them, and end reading where the user wants it to end.
  init(_ settings: inout ReadingSettings) {
    settings.stop = Interrupts.stopRequest()
    settings.logsDamageAtOnce = true
    let log = settings.damageLog
    settings.damageLog = DamageLog { [self] damage in
      log?.write(damage)
      report(damage)
    }
  }

  /// The places that have been reported.
  var reported: Set<InputDamage> { places.withLock { $0 } }

  private func report(_ damage: InputDamage) {
    let isNew = places.withLock { reported in
      reported.count < DamageMessages.limit && reported.insert(damage).inserted
    }
    if isNew { StandardError.message(SafeText.plain("\(damage)")) }
  }
}
