import Digests

/// An open input, a file of a store or standard input, as the lowest layer's source.
///
/// Bytes go straight from the store into whoever asks for them, until gzip members may be inflated before
/// it is their turn: then a megabyte ahead is read and looked through first.
final class ArchiveFile: ByteSource {
  private let path: ArchiveLocation
  private let bytes: any StoredBytes
  /// How many bytes it should have; 0 where nobody knows.
  private let size: Int
  /// Bytes handed on so far.
  private(set) var byte = 0 {
    didSet {
      unpacked.stored = byte
      unpackedPayloads.stored = max(byte, size)
    }
  }
  /// What has been read of the file before it was asked for, for `membersAhead`.
  private var lookahead = FileLookahead()
  /// Where members begin that were offered to it and have not been reached.
  private var offered: [Int] = []
  /// How many bytes have been read, handed on or not, and whether there are no more.
  private var (readCount, hasEnded) = (0, false)
  /// The hash of all of them; nil: nobody asks for it, or a read has failed.
  private var hash: SHA256?
  let hashing: FileHashing
  /// Where gzip members go that can be inflated before it is their turn; nil: nowhere.
  var membersAhead: (any MembersAhead)? {
    didSet { if oldValue == nil { bytes.beginLookingAhead() } }
  }
  /// What was unpacked of the file.
  let unpacked = UnpackedBytes()
  /// What was unpacked of bytes that stand in its text: those are read while the file is read ahead
  /// or not, and so are counted apart, beside the file's size where that is known.
  let unpackedPayloads = UnpackedBytes()

  /// Opens the file at `path` in `store`, or standard input for nil; `stop` ends standard input early.
  ///
  /// Where it is hashed, that is done with every byte as it is read.
  init(
    _ path: ArchiveLocation?, in store: any ArchiveStore, stop: StopRequest? = nil,
    hashing: FileHashing = .none
  ) throws(ArchiveError) {
    self.path = path ?? .standardInput
    if let path {
      bytes = try store.open(path)
    } else {
      bytes = LocalBytes(standardInputUntil: stop)
    }
    size = bytes.size ?? 0
    self.hashing = hashing
    hash = hashing == .none ? nil : SHA256()
  }

  func read(into output: inout OutputRawSpan, mayWait: Bool) throws(ArchiveError) -> ReadResult {
    // What was read is used, also after a request to stop.
    if lookahead.count > 0 {
      byte += lookahead.pass(into: &output)
      return .bytes
    }
    if lookahead.isLast { return try end() }
    if !mayWait, bytes.wouldWait { return .wouldWait }
    let count = try readOn(into: &output)
    byte += count
    return count > 0 ? .bytes : try end()
  }

  /// Appends what one read of the file gives; nobody else reads on in it.
  private func readOn(into output: inout OutputRawSpan) throws(ArchiveError) -> Int {
    do throws(ArchiveError) {
      let count = try bytes.read(into: &output)
      let new = output.bytes.extracting(last: count)
      if hashing == .otherThanGzip, readCount == 0, LayerForm.isGzip(new) { hash = nil }
      (readCount, hasEnded) = (readCount + count, count == 0)
      hash?.add(new)
      return count
    } catch {
      // What comes behind a failure may be anything: a hash of a part is none.
      hash = nil
      throw error
    }
  }

  private func end() throws(ArchiveError) -> ReadResult {
    guard byte >= size else {
      throw ArchiveError(path: path, kind: .shrank(missing: size - byte), byte: byte)
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
    while lookahead.hasRoom, !bytes.wouldWait {
      // A failure, or a request to stop, is met again in its turn.
      let count = try? lookahead.append { output throws(ArchiveError) in
        try readOn(into: &output)
      }
      if count ?? 0 == 0 { break }
    }
    lookahead.forEachMember { member in
      offered.append(member.offset)
      membersAhead.offer(member)
    }
  }

  func reread(from offset: Int, into output: inout OutputRawSpan) {
    bytes.reread(from: offset, into: &output)
  }

  /// Bytes of a file of known size behind those that have been read.
  var unreadBytes: Int { max(0, size - byte) }
}

extension ArchiveFile {
  /// Bytes of the rest that are read at once.
  private static let restSize = 64 * 1024

  /// Reads what is left where the file is hashed, and returns its size, nil where nobody knows it, and the
  /// SHA-256 of all that there was to be read; nil where that was not asked for, or could not be read.
  func readWhole() -> (size: Int?, digest: SHA256Digest?) {
    var rest: [UInt8] = []
    while hash != nil, !hasEnded {
      rest.removeAll(keepingCapacity: true)
      // A failure leaves no hash.
      _ = try? rest.append(room: Self.restSize) { output throws(ArchiveError) in
        try readOn(into: &output)
      }
    }
    return (hasEnded ? readCount : bytes.size, hash?.finish())
  }
}
