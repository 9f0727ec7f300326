/// Puts the lines of many workers into listing order with a bounded look-ahead.
///
/// The first file not yet ended writes straight through; the lines of later files wait here. A
/// worker that is too far ahead, by files or by bytes, waits for its turn. That cannot lock up:
/// files are begun in order, so the first one not ended is always being read.
final class OrderedLines: Sendable {
  /// Bytes that may wait here before a worker that is ahead must wait itself.
  private static let waitingLimit = 4 << 20

  private struct State {
    /// The position of the first file not yet ended.
    var first = 0
    var waiting: [Int: [MatchLines]] = [:]
    var waitingBytes = 0
    var ended: Set<Int> = []
    /// Events written before; empty where duplicates count.
    var known: Set<EventIdentity> = []
    var isClosed = false
    var written = 0
    var dropped = 0
  }

  private let state = Monitor(State())
  private let lookAhead: Int
  private let dropsDuplicates: Bool
  private let write: @Sendable ([UInt8]) -> Bool

  init(
    lookAhead: Int, dropsDuplicates: Bool, write: @escaping @Sendable ([UInt8]) -> Bool
  ) {
    self.lookAhead = lookAhead
    self.dropsDuplicates = dropsDuplicates
    self.write = write
  }

  /// False once nobody reads any longer.
  var isOpen: Bool { state.withLock { !$0.isClosed } }
  var linesWritten: Int { state.withLock { $0.written } }
  var duplicatesDropped: Int { state.withLock { $0.dropped } }

  /// Waits until the file at `position` is near enough to the first one to be begun.
  func awaitPlace(for position: Int) {
    state.withLock(waitingWhile: { position > $0.first + lookAhead && !$0.isClosed }) { _ in }
  }

  /// Takes lines of the file at `position`.
  func add(_ lines: MatchLines, of position: Int) {
    state.withLock(waitingWhile: { state in
      position > state.first && state.waitingBytes > Self.waitingLimit && !state.isClosed
    }) { state in
      if position == state.first {
        emit(lines, &state)
      } else {
        state.waiting[position, default: []].append(lines)
        state.waitingBytes += lines.bytes.count
      }
    }
  }

  /// Ends the file at `position`; the next ones get their turn.
  func end(_ position: Int) {
    state.withLock { state in
      state.ended.insert(position)
      while state.ended.remove(state.first) != nil {
        state.first += 1
        for lines in state.waiting.removeValue(forKey: state.first) ?? [] {
          state.waitingBytes -= lines.bytes.count
          emit(lines, &state)
        }
      }
    }
  }

  /// Writes lines whose turn it is; the state is locked, so that nothing comes in between.
  private func emit(_ lines: MatchLines, _ state: inout State) {
    guard !state.isClosed else { return }
    let (bytes, count) =
      dropsDuplicates ? firstDeliveries(of: lines, &state.known) : (lines.bytes, lines.count)
    state.written += count
    state.dropped += lines.count - count
    if count > 0, !write(bytes) { state.isClosed = true }
  }

  private func firstDeliveries(
    of lines: MatchLines, _ known: inout Set<EventIdentity>
  ) -> (bytes: [UInt8], count: Int) {
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
}
