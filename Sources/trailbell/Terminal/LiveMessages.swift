import ReplayReports
import Synchronization
import TrailReplay

/// Messages about a live text's damage, told when it is met: its end may be days away.
final class LiveMessages: Sendable {
  private let places = Mutex<Set<InputDamage>>([])

  /// Has `settings` tell them, and end reading where the user wants it to end.
  init(_ settings: inout ReadingSettings) {
    settings.stop = Interrupts.stopRequest()
    settings.logsDamageAtOnce = true
    let log = settings.damageLog
    settings.damageLog = DamageLog { [self] damage in
      log?.write(damage)
      tell(damage)
    }
  }

  /// The places that have been told.
  var told: Set<InputDamage> { places.withLock { $0 } }

  private func tell(_ damage: InputDamage) {
    let isNew = places.withLock { told in
      told.count < DamageMessages.limit && told.insert(damage).inserted
    }
    if isNew { StandardError.message(SafeText.plain("\(damage)")) }
  }
}
