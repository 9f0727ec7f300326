/// Reads a tar archive from front to back, member by member.
struct TarMembers {
  /// Longest name or pax header that is read, in bytes; longer ones are no tar anybody writes.
  private static let longestHeader = 1 << 20

  /// Bytes of the current member that have not been handed on.
  private var rest = 0
  /// Bytes that fill up its last block.
  private var padding = 0

  /// Moves to the next file; returns its name, nil at the archive's end.
  ///
  /// Behind that there may be unused bytes of something else.
  mutating func next(in feed: ByteFeed) throws(ContainerFault) -> [UInt8]? {
    var facts: (name: [UInt8]?, size: Int?) = (nil, nil)
    var isBehindEnd = false
    while true {
      try skip(in: feed)
      guard let block = try block(of: feed, isBehindEnd) else { return nil }
      guard let header = TarHeader(block) else {
        if isBehindEnd, feed.mayFollowArchive { return nil }
        throw .damaged(
          isBehindEnd ? "bytes follow its end that are none" : "a header's checksum is wrong")
      }
      feed.use(TarHeader.blockSize)
      if header.isEnd {  // The archive's end, or a gap in it.
        isBehindEnd = true
        continue
      }
      // Nobody has such sizes; sums of them must not overflow.
      rest = facts.size.map { min(max($0, 0), 1 << 60) } ?? header.size
      padding = (TarHeader.blockSize - rest % TarHeader.blockSize) % TarHeader.blockSize
      switch header.kind {
      case .file:
        let name = facts.name ?? header.name
        // Before POSIX a folder was a file whose name ends so.
        if name.last != UInt8(ascii: "/") { return name }
        facts = (nil, nil)
      case .longName: facts.name = Array(try content(of: feed).prefix { $0 != 0 })
      case .extended:
        let pax = PaxFacts(try content(of: feed))
        facts = (pax.path ?? facts.name, pax.size)
      case .other: facts = (nil, nil)
      }
    }
  }

  /// Hands on bytes of the current member.
  mutating func read(
    from feed: ByteFeed, into output: inout OutputRawSpan, mayWait: Bool
  ) throws(ContainerFault) -> ReadResult {
    guard rest > 0 else { return .end }
    let before = output.byteCount
    let result = try ContainerFault.passing { () throws(ArchiveError) in
      try feed.pass(into: &output, limit: rest, mayWait: mayWait)
    }
    rest -= output.byteCount - before
    if result == .end { throw .damaged("it ends inside a member") }
    return result
  }

  /// Passes over what is left of the current member.
  private mutating func skip(in feed: ByteFeed) throws(ContainerFault) {
    let count = rest + padding
    (rest, padding) = (0, 0)
    let isWhole = try ContainerFault.passing { () throws(ArchiveError) in try feed.skip(count) }
    if !isWhole { throw .damaged("it ends inside a member") }
  }

  /// The next block, not used up yet; nil at the end.
  private func block(
    of feed: ByteFeed, _ isBehindEnd: Bool
  ) throws(ContainerFault) -> [UInt8]? {
    let size = TarHeader.blockSize
    let filled = try ContainerFault.passing { () throws(ArchiveError) in
      try feed.fill(atLeast: size)
    }
    guard filled == .enough else {
      if isBehindEnd, feed.count == 0 || feed.mayFollowArchive { return nil }
      throw .damaged(feed.count == 0 ? "it ends without its end mark" : "it ends inside a header")
    }
    return feed.first(size)
  }

  /// The whole content of the current member, a header of the next one.
  private mutating func content(of feed: ByteFeed) throws(ContainerFault) -> [UInt8] {
    guard rest <= Self.longestHeader else { throw .damaged("a name is longer than names are") }
    let count = rest
    let filled = try ContainerFault.passing { () throws(ArchiveError) in
      try feed.fill(atLeast: count)
    }
    guard filled == .enough else { throw .damaged("it ends inside a name") }
    let content = feed.first(count)
    feed.use(count)
    rest = 0
    return content
  }
}

/// What ends the reading of a tar or zip archive, or of one of its members.
enum ContainerFault: Error {
  /// Its structure is wrong, in words: the members behind are out of reach.
  case damaged(String)
  /// A member cannot be read, but the next one can.
  case member(ArchiveError.Kind)
  /// What the source failed with.
  case below(ArchiveError)

  /// Calls `body`, and throws what it throws as a failure from below.
  static func passing<Result>(
    _ body: () throws(ArchiveError) -> Result
  ) throws(ContainerFault) -> Result {
    do throws(ArchiveError) {
      return try body()
    } catch {
      throw .below(error)
    }
  }
}
