import CLibrary
import Synchronization

/// What a thread waits for that shows how far reading has come: SIGUSR1, or the end.
///
/// Both are bytes in a pipe, since a signal's handler may do little more than write one.
final class WakeUp: Sendable {
  /// Why a wait ended.
  enum Event {
    case signal
    case time
    case end
  }

  private static let endByte: UInt8 = 0
  private static let signalByte: UInt8 = 1

  /// The one that SIGUSR1 rings, which ends no program from then on; nil when the system has no pipe left.
  static let bySignal: WakeUp? = {
    guard let made else { return nil }
    signal(SIGUSR1) { _ in WakeUp.made?.put(WakeUp.signalByte) }
    return made
  }()

  /// Made before the handler is set: a handler must not make anything.
  private static let made = WakeUp()

  /// The end, also where the pipe is full and cannot take its byte.
  private let hasEnded = Atomic<Bool>(false)
  private let readingEnd: CInt
  private let writingEnd: CInt

  private init?() {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (readingEnd, writingEnd) = (ends[0], ends[1])
    // Whoever sends very many signals must not have a reading thread wait for their handler.
    _ = fcntl(writingEnd, F_SETFL, O_NONBLOCK)
  }

  /// Begins to wait for another end.
  func begin() {
    hasEnded.store(false, ordering: .relaxed)
  }

  /// Ends the wait of this moment or the next one.
  func end() {
    hasEnded.store(true, ordering: .relaxed)
    put(Self.endByte)
  }

  /// Waits for so long at most, or for as long as it takes where the number is negative.
  func wait(milliseconds: CInt) -> Event {
    var request = pollfd(fd: readingEnd, events: Int16(POLLIN), revents: 0)
    let count = poll(&request, 1, milliseconds)
    guard count > 0 else { return .time }
    var byte = Self.endByte
    guard read(readingEnd, &byte, 1) == 1, !hasEnded.load(ordering: .relaxed) else { return .end }
    // The end of an earlier reading is none of this one.
    return byte == Self.endByte ? .time : .signal
  }

  private func put(_ value: UInt8) {
    var byte = value
    let number = errno
    _ = write(writingEnd, &byte, 1)
    errno = number
  }
}
