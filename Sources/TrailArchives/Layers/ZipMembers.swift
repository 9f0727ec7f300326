/// Reads a zip archive from front to back, member by member, by the headers before the members.
///
/// The directory at its end is not needed, so that an archive can come through a pipe and one that
/// was cut can be read up to the cut.
struct ZipMembers {
  private(set) var header: ZipHeader?
  private var checksum = Checksum()
  /// Bytes of the current member's content that were taken and that came out.
  private(set) var taken = 0
  private var given = 0
  /// Whether nothing of the current member is left to be read.
  var isContentOver = true
  private var isDeflateOver = false
  private var holdsOutput = false

  /// Moves to the next file; returns its name, nil at the archive's end.
  ///
  /// Behind that there may be unused bytes of something else.
  mutating func next(
    in feed: ByteFeed, with inflater: Inflater
  ) throws(ContainerFault) -> [UInt8]? {
    while true {
      try skip(in: feed, with: inflater)
      guard try fill(feed, 4) else {
        throw .damaged(
          feed.count == 0 ? "it ends without its directory" : "it ends inside a header")
      }
      if !feed.begins(with: ZipHeader.signature) {
        try passDirectory(in: feed)
        return nil
      }
      let name = try beginMember(in: feed)
      if name.last != UInt8(ascii: "/") { return name }
    }
  }

  private mutating func beginMember(in feed: ByteFeed) throws(ContainerFault) -> [UInt8] {
    var header = ZipHeader(try bytes(ZipHeader.fixedSize, of: feed))
    let name = try bytes(header.nameLength, of: feed)
    header.readSizes(from: try bytes(header.extraLength, of: feed))
    self.header = header
    (checksum, taken, given) = (Checksum(), 0, 0)
    (isContentOver, isDeflateOver, holdsOutput) = (false, false, false)
    return name
  }

  /// Hands on bytes of the current member.
  mutating func read(
    from feed: ByteFeed, with inflater: Inflater, into output: inout OutputRawSpan,
    mayWait: Bool
  ) throws(ContainerFault) -> ReadResult {
    guard let header, !isContentOver else { return .end }
    switch header.method {
    case .encrypted: throw .member(.memberNotRead("it is encrypted"))
    case .other(let number): throw .member(.memberNotRead("zip method \(number)"))
    case .stored where header.hasDescriptor && header.packedSize == 0:
      // Archives written into a pipe have such a member for each empty file.
      guard try isEmpty(in: feed) else { throw .damaged("a member is stored without its size") }
      return .end
    case .stored: return try copy(header, from: feed, into: &output, mayWait)
    case .deflated:
      if taken == 0 { inflater.reset(.none) }
      return try inflate(header, feed, with: inflater, into: &output, mayWait)
    }
  }

  private mutating func copy(
    _ header: ZipHeader, from feed: ByteFeed, into output: inout OutputRawSpan, _ mayWait: Bool
  ) throws(ContainerFault) -> ReadResult {
    guard taken < header.packedSize else { return try end(header, feed) }
    switch try filled(feed, mayWait) {
    case .wouldWait: return .wouldWait
    case .short: throw .damaged("it ends inside a member")
    case .enough: break
    }
    let limit = min(header.packedSize - taken, output.freeCapacity, feed.count)
    feed.withUnused { checksum.add($0.bytes.extracting(..<limit)) }
    let result = try ContainerFault.passing { () throws(ArchiveError) in
      try feed.pass(into: &output, limit: limit, mayWait: mayWait)
    }
    (taken, given) = (taken + limit, given + limit)
    return result
  }

  private mutating func inflate(
    _ header: ZipHeader, _ feed: ByteFeed, with inflater: Inflater,
    into output: inout OutputRawSpan, _ mayWait: Bool
  ) throws(ContainerFault) -> ReadResult {
    while !isDeflateOver {
      if !holdsOutput {
        switch try filled(feed, mayWait) {
        case .wouldWait: return .wouldWait
        case .short: throw .damaged("it ends inside a member")
        case .enough: break
        }
      }
      let before = output.byteCount
      let (used, progress) = feed.withUnused { inflater.inflate($0.bytes, into: &output) }
      feed.use(used)
      let count = output.byteCount - before
      (taken, holdsOutput) = (taken + used, false)
      note(count, of: output)
      switch progress {
      case .needsInput: break
      case .outputIsFull: holdsOutput = true
      case .memberEnd: isDeflateOver = true
      case .damaged(let reason): throw fault("deflated data is damaged: \(reason)")
      }
      if count > 0 { return .bytes }
    }
    return try end(header, feed)
  }

  /// Notes the last bytes that came out.
  private mutating func note(_ count: Int, of output: borrowing OutputRawSpan) {
    given += count
    checksum.add(output.bytes.extracting(last: count))
  }
}

extension ZipMembers {
  /// Checks the member that has just been read to its end, and its descriptor where it has one.
  private mutating func end(_ header: ZipHeader, _ feed: ByteFeed) throws(ContainerFault)
    -> ReadResult
  {
    isContentOver = true
    var (expected, size) = (header.checksum, header.size)
    if header.hasDescriptor {
      guard let descriptor = try descriptor(in: feed) else {
        throw .damaged("a member's size does not fit it")
      }
      (expected, size) = (descriptor, given)
    }
    guard checksum.value == expected, size == given else {
      throw .member(.containerDamaged(.zip, "a member's checksum or size is wrong"))
    }
    return .end
  }

  /// Whether the member of an unknown size is empty: then its descriptor stands right here.
  mutating func isEmpty(in feed: ByteFeed) throws(ContainerFault) -> Bool {
    isContentOver = try descriptor(in: feed) == 0
    return isContentOver
  }

  /// Reads the checksum behind a member; nil where its sizes, of four or eight bytes, do not fit.
  private func descriptor(in feed: ByteFeed) throws(ContainerFault) -> UInt32? {
    _ = try fill(feed, 24)
    let signature = feed.begins(with: ZipHeader.descriptorSignature) ? 4 : 0
    for width in [4, 8] {
      let length = signature + 4 + 2 * width
      guard feed.count >= length else { continue }
      let bytes = feed.first(length)
      let sizes = bytes[(signature + 4)...]
      guard ZipHeader.number(sizes.prefix(width)) == taken,
        ZipHeader.number(sizes.dropFirst(width)) == given
      else { continue }
      feed.use(length)
      return UInt32(ZipHeader.number(bytes[signature..<(signature + 4)]))
    }
    return nil
  }

  /// Damage of a member: where its size is known, the next member can be found all the same.
  private func fault(_ reason: String) -> ContainerFault {
    header?.hasDescriptor ?? true
      ? .damaged(reason) : .member(.containerDamaged(.zip, reason))
  }

  func fill(_ feed: ByteFeed, _ count: Int) throws(ContainerFault) -> Bool {
    try ContainerFault.passing { () throws(ArchiveError) in
      try feed.fill(atLeast: count) == .enough
    }
  }

  private func filled(_ feed: ByteFeed, _ mayWait: Bool) throws(ContainerFault) -> ByteFeed.Filled {
    try ContainerFault.passing { () throws(ArchiveError) in
      try feed.fill(atLeast: 1, mayWait: mayWait)
    }
  }

  private func bytes(_ count: Int, of feed: ByteFeed) throws(ContainerFault) -> [UInt8] {
    guard try fill(feed, count) else { throw .damaged("it ends inside a header") }
    let bytes = feed.first(count)
    feed.use(count)
    return bytes
  }
}
