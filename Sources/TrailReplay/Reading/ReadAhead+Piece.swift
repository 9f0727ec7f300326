import TrailArchives

extension ReadAhead {
  /// Some bytes of the text, and what came behind them.
  struct Piece: Sendable {
    var bytes: [UInt8]
    /// How many of the bytes are the text's.
    var count = 0
    /// The indexes of those at which gzip members begin, ascending.
    var memberStarts: [Int] = []
    /// Whether they stand in the file as they are.
    var isUnpacked = false
    /// Whether there may be more.
    var hasMore = true
    /// What ended it early.
    var failure: ArchiveError?
    /// Whether the bytes are a gzip member's that was inflated ahead.
    var isMember = false
    /// Whether a gzip member may begin in the text.
    var mayHoldMember = false

    /// Whether it is worth to read on behind it without being asked.
    var goesOn: Bool { count > 0 && hasMore && failure == nil && !mayHoldMember }

    /// Whether it holds news.
    var hasNews: Bool { count > 0 || !hasMore || failure != nil }
  }
}

extension ReadAhead.Piece {
  /// A member that was inflated already: the bytes that `stream` has just handed on.
  init(_ member: UnpackedMember, of stream: inout ArchiveStream) {
    (bytes, count) = (member.bytes, member.count)
    memberStarts = stream.takeMemberStarts(ofLast: count)
    (isMember, mayHoldMember) = (true, member.mayHoldMember)
  }

  /// What `stream` has without waiting for a slow writer, as much of it as `buffer` can hold.
  init(readFrom stream: inout ArchiveStream, into buffer: [UInt8]) {
    bytes = buffer
    do throws(ArchiveError) {
      hasMore = try stream.read(into: &bytes, count: &count, mayWait: false)
    } catch {
      failure = error
    }
    memberStarts = stream.takeMemberStarts(ofLast: count)
    isUnpacked = stream.isUnpacked
    mayHoldMember = ArchiveStream.mayHoldMember(bytes, count: count)
  }
}
