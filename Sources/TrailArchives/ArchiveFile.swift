import CLibrary

/// An open input: a file, or standard input, as bytes in order.
final class ArchiveFile: ByteSource {
  let path: ArchivePath
  private let descriptor: CInt
  /// True when bytes may be long in coming: then what is there is handed on first.
  private let isStream: Bool
  /// The size of a regular file when it was opened, in bytes; 0 for all else.
  private let sizeWhenOpened: Int
  private let stop: StopRequest?
  /// Bytes handed on so far.
  private(set) var byte = 0 {
    didSet {
      unpacked.stored = byte
      unpackedPayloads.stored = max(byte, sizeWhenOpened)
    }
  }
  /// What has been read of the file before it was asked for, for `membersAhead`.
  private var lookahead = FileLookahead()
  /// Where members begin that were offered to it and have not been reached.
  private var offered: [Int] = []
  /// Where gzip members go that can be inflated before it is their turn; nil: nowhere.
  var membersAhead: (any MembersAhead)? {
    didSet { if isStream, oldValue == nil { widenPipe(descriptor) } }
  }
  /// What was unpacked of the file.
  let unpacked = UnpackedBytes()
  /// What was unpacked of bytes that stand in its text: those are read while the file is read ahead
  /// or not, and so are counted apart, beside the file's size where that is known.
  let unpackedPayloads = UnpackedBytes()

  /// Opens the file at `path`, or standard input for nil; `stop` ends standard input early.
  init(_ path: ArchivePath?, stop: StopRequest? = nil) throws(ArchiveError) {
    self.path = path ?? .standardInput
    guard let path else {
      (descriptor, isStream, sizeWhenOpened) = (STDIN_FILENO, true, 0)
      self.stop = stop
      return
    }
    self.stop = nil
    descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    let status = descriptor < 0 ? nil : FileStatus(of: descriptor)
    isStream = status?.kind == .special
    sizeWhenOpened = status?.kind == .regular ? status?.size ?? 0 : 0
    guard descriptor >= 0 else {
      throw ArchiveError(path: path, kind: .unreadable(lastSystemError()))
    }
  }

  deinit {
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  func read(into output: inout OutputRawSpan, mayWait: Bool) throws(ArchiveError) -> ReadResult {
    // What was read is used, also after a request to stop.
    if lookahead.count > 0 {
      byte += lookahead.pass(into: &output)
      return .bytes
    }
    if lookahead.isLast { return try end() }
    if isStream {
      if !mayWait, wouldWait { return .wouldWait }
      if let stop, stop.isRaised(waitingFor: descriptor) {
        throw ArchiveError(path: path, kind: .interrupted, byte: byte)
      }
    }
    let count = try readOnce(into: &output)
    byte += count
    return count > 0 ? .bytes : try end()
  }

  private func end() throws(ArchiveError) -> ReadResult {
    guard byte >= sizeWhenOpened else {
      throw ArchiveError(path: path, kind: .shrank(missing: sizeWhenOpened - byte), byte: byte)
    }
    return .end
  }

  func unpackedMember(at offset: Int) -> UnpackedMember? {
    guard let membersAhead else { return nil }
    lookAhead(for: membersAhead)
    guard let index = offered.firstIndex(where: { $0 >= offset }) else { return nil }
    let isOffered = offered[index] == offset
    offered.removeSubrange(..<(isOffered ? index + 1 : index))
    return isOffered ? membersAhead.take(at: offset) : nil
  }

  /// Reads on, as far as nobody has to be waited for, and offers the members that are there whole.
  private func lookAhead(for membersAhead: any MembersAhead) {
    lookahead.begin(at: byte)
    guard lookahead.isShort else { return }
    while lookahead.hasRoom, !isStream || !wouldWait && stop?.isRaised != true {
      // A failure is met again, in its turn.
      guard let count = try? lookahead.append(readOnce), count > 0 else { break }
    }
    lookahead.forEachMember { member in
      offered.append(member.offset)
      membersAhead.offer(member)
    }
  }

  func reread(from offset: Int, into output: inout OutputRawSpan) {
    guard sizeWhenOpened > 0 else { return }
    output.withUnsafeMutableBytes { buffer, initialized in
      // In bounds: the span's own free bytes, behind those already there.
      let free = UnsafeMutableRawBufferPointer(rebasing: buffer[initialized...])
      initialized += max(0, pread(descriptor, free.baseAddress, free.count, off_t(offset)))
    }
  }

  /// Bytes of a regular file behind those that have been read.
  var unreadBytes: Int { max(0, sizeWhenOpened - byte) }

  /// Whether a read would wait for a slow writer.
  private var wouldWait: Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) == 0
  }

  /// Waits for bytes of a pipe that somebody has set not to wait; true: there are some, or its end.
  private func awaitBytes() -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&request, 1, -1)
      if count > 0 { return true }
      guard count < 0, errno == EINTR else { return false }
    }
  }

  /// Appends what one read gives to `output`; returns the number of bytes, 0 at the end.
  private func readOnce(into output: inout OutputRawSpan) throws(ArchiveError) -> Int {
    let count = output.withUnsafeMutableBytes { buffer, initialized in
      // In bounds: the span's own free bytes, behind those already there.
      let free = UnsafeMutableRawBufferPointer(rebasing: buffer[initialized...])
      var count = 0
      repeat {
        count = readBytes(descriptor, free)
      } while count < 0 && (errno == EINTR || errno == EAGAIN && awaitBytes())
      initialized += max(count, 0)
      return count
    }
    guard count >= 0 else {
      throw ArchiveError(path: path, kind: .readFailed(lastSystemError()), byte: byte)
    }
    return count
  }
}

/// The system's `read`, whose name the method above takes.
private func readBytes(_ descriptor: CInt, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
