#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Puts the lines of many workers into listing order with a bounded look-ahead.
///
/// The first file not yet ended writes straight through; the lines of later files wait here. A
/// worker that is too far ahead, by files or by bytes, waits for its turn. That cannot lock up:
/// files are begun in order, so the first one not ended is always being read.
///
/// The one `@unchecked Sendable` of the project: the standard library has no condition variable to
/// wait on, so the state is guarded by a system mutex, which is held wherever it is touched.
final class OrderedLines: @unchecked Sendable {
  /// Bytes that may wait here before a worker that is ahead must wait itself.
  private static let waitingLimit = 4 << 20

  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let lookAhead: Int
  private let write: @Sendable ([UInt8]) -> Bool
  private let dropsDuplicates: Bool

  /// The position of the first file not yet ended.
  private var first = 0
  private var waiting: [Int: [MatchLines]] = [:]
  private var waitingBytes = 0
  private var ended: Set<Int> = []
  private var known: Set<EventIdentity> = []
  private var isClosed = false
  private var written = 0
  private var dropped = 0

  init(
    lookAhead: Int, dropsDuplicates: Bool, write: @escaping @Sendable ([UInt8]) -> Bool
  ) {
    self.lookAhead = lookAhead
    self.dropsDuplicates = dropsDuplicates
    self.write = write
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// False once nobody reads any longer.
  var isOpen: Bool { locked { !isClosed } }
  var linesWritten: Int { locked { written } }
  var duplicatesDropped: Int { locked { dropped } }

  /// Waits until the file at `position` is near enough to the first one to be begun.
  func awaitPlace(for position: Int) {
    locked {
      while position > first + lookAhead, !isClosed { pthread_cond_wait(changed, mutex) }
    }
  }

  /// Takes lines of the file at `position`.
  func add(_ lines: MatchLines, of position: Int) {
    locked {
      while position > first, waitingBytes > Self.waitingLimit, !isClosed {
        pthread_cond_wait(changed, mutex)
      }
      if position == first {
        emit(lines)
      } else {
        waiting[position, default: []].append(lines)
        waitingBytes += lines.bytes.count
      }
    }
  }

  /// Ends the file at `position`; the next ones get their turn.
  func end(_ position: Int) {
    locked {
      ended.insert(position)
      while ended.remove(first) != nil {
        first += 1
        for lines in waiting.removeValue(forKey: first) ?? [] {
          waitingBytes -= lines.bytes.count
          emit(lines)
        }
      }
      pthread_cond_broadcast(changed)
    }
  }

  /// Writes lines whose turn it is; the mutex is held, so that nothing comes in between.
  private func emit(_ lines: MatchLines) {
    guard !isClosed else { return }
    let (bytes, count) = dropsDuplicates ? firstDeliveries(of: lines) : (lines.bytes, lines.count)
    written += count
    dropped += lines.count - count
    guard count > 0, !write(bytes) else { return }
    isClosed = true
    pthread_cond_broadcast(changed)
  }

  private func firstDeliveries(of lines: MatchLines) -> (bytes: [UInt8], count: Int) {
    var kept: [UInt8] = []
    var count = 0
    var start = 0
    for (end, identity) in lines.marks {
      if identity.map({ known.insert($0).inserted }) ?? true {
        kept += lines.bytes[start..<end]
        count += 1
      }
      start = end
    }
    return (kept, count)
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }
}
