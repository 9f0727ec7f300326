import TrailArchives

/// Reads a text ahead on a thread of its own: one piece is inflated while another is walked.
///
/// It never waits for a slow writer: where it would have to, it hands the stream back.
final class ReadAhead: Sendable {
  /// Pieces that wait to be walked, at most; with the one being walked and the one being read, there
  /// are two more.
  private static let piecesAhead = 2
  /// Bytes in a piece.
  private static let pieceSize = 512 * 1024

  /// Some bytes of the text, and what came behind them.
  struct Piece: Sendable {
    fileprivate(set) var bytes: [UInt8]
    /// How many of the bytes are the text's.
    fileprivate(set) var count = 0
    /// Where gzip members begin among them.
    fileprivate(set) var memberStarts: [Int] = []
    /// Whether there may be more.
    fileprivate(set) var hasMore = true
    /// What ended it early.
    fileprivate(set) var failure: ArchiveError?
  }

  private enum Task {
    case idle
    case reading
    /// Asked to stop once the piece at hand is read.
    case pausing
    case quitting
  }

  private struct State {
    var task = Task.idle
    var pieces: [Piece] = []
    /// Buffers to be used again.
    var spare: [[UInt8]] = []
  }

  private let stream: LentStream
  private let state = Monitor(State())

  /// Prepares to read `stream` ahead; nil when the system has no thread left.
  init?(_ stream: LentStream) {
    self.stream = stream
    guard WorkerThreads.detach({ self.run() }) else { return nil }
  }

  /// Begins to read: the stream is this thread's until `pause`, or until `next` returns nil.
  func begin() {
    state.withLock { $0.task = .reading }
  }

  /// Waits for the next piece; nil when all has been handed on, and the stream is handed back.
  func next() -> Piece? {
    state.withLock(waitingWhile: { $0.pieces.isEmpty && $0.task == .reading }) { state in
      state.pieces.isEmpty ? nil : state.pieces.removeFirst()
    }
  }

  /// Hands the stream back, where it is not already; pieces that were read are still there.
  func pause() {
    state.withLock { if $0.task == .reading { $0.task = .pausing } }
    state.withLock(waitingWhile: { $0.task == .pausing }) { _ in }
  }

  /// Whether there are pieces still.
  var hasPieces: Bool { state.withLock { !$0.pieces.isEmpty } }

  /// Forgets all pieces; the stream must have been handed back.
  func drop() {
    state.withLock { $0.pieces = [] }
  }

  /// Takes a piece's buffer back, to use it again.
  func recycle(_ piece: consuming Piece) {
    let bytes = piece.bytes
    state.withLock { $0.spare.append(bytes) }
  }

  /// Ends the thread; nothing may be asked any longer.
  func quit() {
    state.withLock { $0.task = .quitting }
  }

  private func run() {
    while let buffer = nextBuffer() {
      let piece = read(into: buffer)
      state.withLock { state in
        if piece.count > 0 || !piece.hasMore || piece.failure != nil { state.pieces.append(piece) }
        let goesOn = piece.hasMore && piece.failure == nil && piece.count > 0
        if state.task == .pausing || state.task == .reading && !goesOn { state.task = .idle }
      }
    }
  }

  /// Waits until there is something to read; nil: never again.
  private func nextBuffer() -> [UInt8]? {
    state.withLock(waitingWhile: { state in
      state.task == .idle || state.task == .reading && state.pieces.count >= Self.piecesAhead
    }) { state in
      if state.task == .quitting { return nil }
      return state.spare.popLast() ?? [UInt8](repeating: 0, count: Self.pieceSize)
    }
  }

  private func read(into buffer: consuming [UInt8]) -> Piece {
    var piece = Piece(bytes: buffer)
    piece.failure = piece.bytes.withUnsafeMutableBytes { bytes -> ArchiveError? in
      // In bounds: the span covers exactly the buffer.
      var output = OutputRawSpan(buffer: bytes, initializedCount: 0)
      defer { piece.count = output.byteCount }
      do throws(ArchiveError) {
        piece.hasMore = try stream.stream.read(into: &output, mayWait: false)
        return nil
      } catch {
        return error
      }
    }
    piece.memberStarts = stream.takeMemberStarts()
    return piece
  }
}
