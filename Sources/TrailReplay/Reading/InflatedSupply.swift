import TrailArchives
import TrailRecords

/// Where a pass's text comes from: its stream, read here or ahead on another thread.
struct InflatedSupply: ~Copyable {
  /// How often the window is filled with a text before another thread is worth its room: with most
  /// delivery files it is not.
  static let fillsBeforeReadingAhead = 6

  private let lent: LentStream
  private let method: InflateMethod
  /// Which files are hashed as they are stored.
  private let hashing: FileHashing
  private let spare: SpareWorkers
  private var ahead: ReadAhead?
  /// Whether pieces are read ahead, or some wait.
  private var isAhead = false
  /// Whether that is of no use for this text any longer.
  private var staysHere = false
  /// The piece at hand, and how many bytes of it have been passed on.
  private var piece: ReadAhead.Piece?
  private var passed = 0
  /// How often the window has been filled since the text began.
  private var fills = 0
  /// Whether the text, as far as it has been passed on, stands in its file as it is.
  private(set) var isUnpacked = false

  /// Creates a supply; nil when zlib finds no memory.
  init?(_ settings: ReadingSettings, _ spare: SpareWorkers) {
    let stream = ArchiveStream(
      from: settings.readStore, limit: settings.ratioLimit, stop: settings.stop,
      inflate: settings.inflateMethod)
    guard let stream else { return nil }
    lent = LentStream(stream)
    method = settings.inflateMethod
    hashing =
      settings.inputFiles == .hashes ? .all : settings.identifiesFiles ? .otherThanGzip : .none
    self.spare = spare
  }

  deinit {
    ahead?.quit()
  }

  /// Makes ready for another text.
  mutating func begin() {
    (fills, staysHere, isUnpacked) = (0, false, false)
  }

  /// Calls `body` with the stream, once nobody else has it.
  mutating func withStream<Result, Failure: Error>(
    _ body: (inout ArchiveStream) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if isAhead { ahead?.pause() }
    return try body(&lent.stream)
  }

  /// Opens the input at `path`, nil for standard input; the one before is closed.
  mutating func open(_ path: ArchiveLocation?) throws(ArchiveError) {
    try withStream { [ahead, hashing] stream throws(ArchiveError) in
      ahead?.forgetMembers()
      try stream.open(path, hashing: hashing)
    }
  }

  /// Opens bytes that were found inside this supply's text on another one.
  mutating func open(_ payload: [UInt8], on inner: inout InflatedSupply) throws(ArchiveError) {
    try withStream { stream throws(ArchiveError) in
      try inner.lent.stream.open(payload, in: stream)
    }
  }

  /// Moves to the next entry; nil behind the last one.
  mutating func nextEntry() throws(ArchiveError) -> ArchiveEntry? {
    try withStream { stream throws(ArchiveError) in try stream.nextEntry() }
  }

  /// Appends bytes to `window`, at least one where there are any; false: the text has ended.
  ///
  /// Bytes appended before an error is thrown are good.
  mutating func fill(_ window: inout RecordWindow) throws(ArchiveError) -> Bool {
    fills += 1
    if !isAhead, !staysHere, fills > Self.fillsBeforeReadingAhead { readAhead() }
    if isAhead, let hasMore = try fillFromPieces(&window) { return hasMore }
    var hasMore = false
    defer { isUnpacked = lent.stream.isUnpacked }
    try window.append { output, memberStarts throws(ArchiveError) in
      defer { memberStarts = lent.stream.takeMemberStarts(ofLast: output.byteCount) }
      hasMore = try lent.stream.read(into: &output)
    }
    return hasMore
  }
}

extension InflatedSupply {
  /// Takes what has been read ahead and not been passed on, and what ended that, to be given back.
  mutating func takePieces() -> (bytes: [UInt8], failure: ArchiveError?) {
    var bytes: [UInt8] = []
    var failure: ArchiveError?
    guard isAhead else { return (bytes, failure) }
    ahead?.pause()
    if piece == nil { nextPiece() }
    while let taken = piece {
      bytes += taken.bytes[passed..<taken.count]
      failure = taken.failure
      ahead?.recycle(taken)
      nextPiece()
    }
    staysHere = true
    stop()
    return (bytes, failure)
  }

  /// Ends reading ahead, whatever has been read; the worker that did may do so for others.
  mutating func end() {
    guard isAhead else { return }
    ahead?.pause()
    ahead?.drop(with: piece)
    stop()
  }

  private mutating func stop() {
    (piece, passed, isAhead) = (nil, 0, false)
    spare.add()
  }

  /// Has another thread read ahead, where a worker has nothing to do and this one much to inflate.
  private mutating func readAhead() {
    guard !lent.stream.isUnpacked, spare.take() else { return }
    if ahead == nil { ahead = ReadAhead(lent, method) }
    guard let ahead else { return spare.add() }
    ahead.begin()
    isAhead = true
  }

  private mutating func nextPiece() {
    (piece, passed) = (ahead?.next(), 0)
    guard let piece else { return }
    isUnpacked = piece.isUnpacked
    staysHere = staysHere || piece.mayHoldMember
  }

  /// Appends what has been read ahead; nil when there is nothing, and the stream is here again.
  private mutating func fillFromPieces(_ window: inout RecordWindow) throws(ArchiveError) -> Bool? {
    if piece == nil { nextPiece() }
    guard let current = piece else {
      stop()
      return nil
    }
    passed += window.append(
      contentsOf: current.bytes[passed..<current.count], memberStarts: current.memberStarts)
    guard passed == current.count else { return true }
    piece = nil
    let (hasMore, failure) = (current.hasMore, current.failure)
    ahead?.recycle(current)
    if failure != nil || !hasMore { stop() }
    if let failure { throw failure }
    return hasMore
  }
}
