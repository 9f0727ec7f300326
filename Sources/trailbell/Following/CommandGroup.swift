import CLibrary
import Synchronization

/// The process group of a command, once that has begun.
final class CommandGroup: Sendable {
  private let leader = Mutex<pid_t?>(nil)

  /// Notes the process that the command began with.
  func begin(_ process: pid_t) { leader.withLock { $0 = process } }

  /// Ends all processes of the group that take no notice of anything else.
  func end() {
    if let leader = leader.withLock({ $0 }) { kill(-leader, SIGKILL) }
  }
}
