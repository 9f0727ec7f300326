import TrailArchives

/// Reads a text ahead on a thread of its own: one piece is inflated while another is walked.
///
/// A file is one worker's, and a large one may keep it busy when the others have none left. Then the
/// worker walks, and the reader, which is the thread of `run`, inflates for it.
///
/// Whose is what: the stream is the reader's from `begin` on, and the worker's again once `pause` has
/// returned, or `next` has returned nil or a piece behind which there is none. The reader uses it only
/// between two changes of `isBusy`, and becomes busy only where the task is `.reading`; whoever sets
/// that to `.idle` and waits until nobody is busy has it. A piece is the reader's until it is appended,
/// then that of whoever takes it, until `recycle`. Only the state is shared, under the lock; nobody
/// inflates, reads or walks while holding that. A thread that waits has no member in hand: one that is
/// waited for is always being inflated, and no two wait for each other.
///
/// Nothing is lost: one reader appends pieces in the text's order, and what ended one (an error, the
/// end, the place of a member) is part of it, so that it is met behind all bytes before it. Handing the
/// stream back keeps the pieces that were read: they are walked first, given back (`takePieces`), or
/// dropped with the rest of the file.
///
/// The reader stops by itself behind damage and the end; where it would have to wait for a slow writer,
/// so that `pause` waits for no more than one piece; and where a gzip member may begin inside the text, as
/// bytes may have to be given back from there on. `quit` ends the thread, which nobody waits for.
final class ReadAhead: Sendable {
  /// Pieces that wait to be walked, at most; with the one being walked and the one being read, there
  /// are two more.
  private static let piecesAhead = 4
  /// Bytes in a piece that is read.
  private static let pieceSize = 512 * 1024

  private enum Task {
    case idle
    case reading
    case quitting
  }

  private struct State {
    var task = Task.idle
    /// Whether a piece is being read.
    var isBusy = false
    var pieces: [Piece] = []
    /// Buffers to be used again.
    var spare: [[UInt8]] = []
    /// Members that lie ahead of what is being read.
    var members = MemberQueue()

    mutating func recycle(_ piece: Piece) {
      if piece.isMember {
        members.takeBack(piece.bytes, count: piece.count)
      } else {
        spare.append(piece.bytes)
      }
    }

    /// Whether there is a member to be inflated.
    var hasMember: Bool { task == .reading && members.hasWork }
  }

  private let stream: LentStream
  private let method: InflateMethod
  private let state = Monitor(State())

  /// Prepares to read `stream` ahead; nil when the system has no thread left.
  init?(_ stream: LentStream, _ method: InflateMethod) {
    self.stream = stream
    self.method = method
    guard WorkerThreads.detach({ self.run() }) else { return nil }
  }

  /// Begins to read: the stream is this thread's until `pause`, or until `next` returns nil.
  func begin() {
    stream.stream.readAhead(with: self)
    state.withLock { $0.task = .reading }
  }

  /// Waits for the next piece, and inflates members meanwhile; nil when all has been handed on, and
  /// the stream is handed back.
  func next() -> Piece? {
    while true {
      let (piece, work) = state.withLock(
        waitingWhile: { state in
          state.pieces.isEmpty && !state.hasMember && (state.isBusy || state.task == .reading)
        }
      ) { state -> (Piece?, MemberWork?) in
        if !state.pieces.isEmpty { return (state.pieces.removeFirst(), nil) }
        return (nil, state.hasMember ? state.members.takeWork(method) : nil)
      }
      guard let work else { return piece }
      inflate(work)
    }
  }

  private func inflate(_ work: MemberWork) {
    work.inflate()
    state.withLock { $0.members.finish(work) }
  }

  /// Hands the stream back, where it is not already; pieces that were read are still there.
  func pause() {
    state.withLock { $0.task = .idle }
    state.withLock(waitingWhile: \.isBusy) { _ in }
  }

  /// Forgets all pieces, `current` being the last one that was handed on; the stream must have been
  /// handed back.
  func drop(with current: Piece?) {
    state.withLock { state in
      for piece in state.pieces + (current.map { [$0] } ?? []) {
        state.recycle(piece)
      }
      state.pieces = []
    }
  }

  /// Forgets all members, as what comes is another file; the stream must have been handed back.
  func forgetMembers() {
    state.withLock { $0.members.removeAll() }
  }

  /// Takes a piece's buffer back, to use it again.
  func recycle(_ piece: consuming Piece) {
    let piece = piece
    state.withLock { $0.recycle(piece) }
  }

  /// Ends the thread; nothing may be asked any longer.
  func quit() {
    state.withLock { $0.task = .quitting }
  }

  private func run() {
    while waitForRoom() {
      let piece = stream.stream.takeMember().map(piece(of:)) ?? readPiece()
      let (hasNews, goesOn) = (piece.hasNews, piece.goesOn)
      state.withLock { state in
        state.isBusy = false
        if hasNews { state.pieces.append(piece) } else { state.recycle(piece) }
        if state.task == .reading, !goesOn { state.task = .idle }
      }
    }
  }

  /// Waits until there is something to read; false: never again.
  private func waitForRoom() -> Bool {
    state.withLock(waitingWhile: { state in
      state.task == .idle || state.task == .reading && state.pieces.count >= Self.piecesAhead
    }) { state in
      if state.task == .quitting { return false }
      state.isBusy = true
      return true
    }
  }

  /// A member that was inflated already: its bytes need not be copied.
  private func piece(of member: UnpackedMember) -> Piece {
    state.withLock { $0.members.handOver() }
    return Piece(member, of: &stream.stream)
  }

  private func readPiece() -> Piece {
    let spare = state.withLock { $0.spare.popLast() }
    return Piece(
      readFrom: &stream.stream, into: spare ?? [UInt8](repeating: 0, count: Self.pieceSize))
  }
}

extension ReadAhead: MembersAhead {
  func offer(_ member: PackedMember) {
    state.withLock { $0.members.append(member) }
  }

  func take(at offset: Int) -> UnpackedMember? {
    while true {
      let (member, work) = state.withLock(
        waitingWhile: { !$0.members.isReady(at: offset) && !$0.members.hasWork }
      ) { state -> (UnpackedMember?, MemberWork?) in
        if state.members.isReady(at: offset) { return (state.members.take(at: offset), nil) }
        return (nil, state.members.takeWork(method))
      }
      guard let work else { return member }
      inflate(work)
    }
  }
}
