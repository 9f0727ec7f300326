import Foundation
import Synchronization

/// The writing end of a FIFO, which is opened late and closed at once: until then a reader waits.
final class SlowEnd: Sendable {
  private enum State {
    case waiting
    case ended
    case endedLate
  }

  private let path: String
  private let state = Mutex(State.waiting)

  /// Prepares to end the FIFO at `path`, by itself after so many seconds.
  init(_ path: String, seconds: Int) {
    self.path = path
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds)) { [self] in
      end(as: .endedLate)
    }
  }

  /// Whether it had to end by itself.
  var endedLate: Bool { state.withLock { $0 == .endedLate } }

  /// Ends it.
  func end() {
    end(as: .ended)
  }

  private func end(as new: State) {
    let isFirst = state.withLock { state in
      defer { if state == .waiting { state = new } }
      return state == .waiting
    }
    guard isFirst else { return }
    // Opening waits for the reader.
    Thread.detachNewThread { [path] in close(open(path, O_WRONLY)) }
  }
}
