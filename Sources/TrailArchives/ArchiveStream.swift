/// The unpacked bytes of one input after another; one stream serves a worker for its whole run.
///
/// Packing is recognised by content, never by a name, layer upon layer: gzip (every member, twice
/// inside itself at most), tar and zip archives. A file without archives in it is one entry, each
/// file in an archive is an entry of its own:
///
///     file ─► gzip ─► tar ─► (entry) gzip ─► plain ─► read        one ArchiveLayer an arrow
package struct ArchiveStream: ~Copyable {
  /// gzip inside gzip that is followed.
  static let gzipLimit = 2
  /// Archives inside archives that are followed.
  static let containerLimit = 3

  let store: any ArchiveStore
  let limit: RatioLimit?
  let stop: StopRequest?
  let method: InflateMethod
  var file: ArchiveFile?
  var path = ArchiveLocation.standardInput
  /// The layers in use are the first `depth` ones; the others wait for further files.
  var layers: [ArchiveLayer]
  var depth = 0
  /// The names of the archive members that lead to the current entry.
  var names: [[UInt8]] = []
  var isEntered = false
  var search: MemberSearch
  /// Bytes of text handed on of this input.
  var textCount = 0
  /// The offset in the text at which the output of the topmost gzip layer begins.
  var textBase = 0
  /// What was unpacked of the current input, and of bytes that stand in its text.
  var unpacked: UnpackedBytes?
  var unpackedPayloads: UnpackedBytes?
  /// Whether any of the current entry was gzip.
  package internal(set) var isCompressed = false
  /// Bytes as stored that were lost, among `storedBytes`.
  package internal(set) var lostBytes = 0

  /// Creates a stream; nil when zlib is asked for and finds no memory.
  ///
  /// `store` has the files; `limit`: how much may come out of one; `stop` ends standard input early.
  package init?(
    from store: any ArchiveStore = LocalStore(), limit: RatioLimit? = nil,
    stop: StopRequest? = nil, inflate method: InflateMethod = .usual
  ) {
    guard let search = MemberSearch(method), let layer = ArchiveLayer(method) else { return nil }
    self.store = store
    self.search = search
    self.method = method
    layers = [layer]
    self.limit = limit
    self.stop = stop
  }

  /// Bytes of the current input that have been used, as stored.
  package var storedBytes: Int { file?.byte ?? 0 }

  /// Bytes of a file of known size that have not been read.
  package var unreadBytes: Int { file?.unreadBytes ?? 0 }

  /// Opens the input at `path`, nil for standard input; the one before is closed.
  ///
  /// `hashing`: whether its bytes are hashed, for `readWhole`.
  package mutating func open(
    _ path: ArchiveLocation?, hashing: FileHashing = .none
  ) throws(ArchiveError) {
    close()
    self.path = path ?? .standardInput
    let file = try ArchiveFile(path, in: store, stop: stop, hashing: hashing)
    self.file = file
    (unpacked, unpackedPayloads) = (file.unpacked, file.unpackedPayloads)
    try push(file)
  }

  /// Has gzip members of the current input inflated by `members` where they can be, until it is closed.
  ///
  /// What is read is the same.
  package mutating func readAhead(with members: any MembersAhead) {
    file?.membersAhead = members
  }

  /// Opens bytes that were found inside the text that `outer` reads.
  package mutating func open(
    _ payload: [UInt8], in outer: borrowing ArchiveStream
  ) throws(ArchiveError) {
    close()
    path = outer.path
    (unpacked, unpackedPayloads) = (outer.unpackedPayloads, outer.unpackedPayloads)
    try push(MemoryBytes(payload))
  }

  /// Closes the current input.
  package mutating func close() {
    (file, unpacked, unpackedPayloads) = (nil, nil, nil)
    search.begin()
    for layer in layers { layer.end() }
    (depth, names, isEntered) = (0, [], false)
    (textCount, textBase, isCompressed, lostBytes) = (0, 0, false, 0)
  }
}

extension ArchiveStream {
  /// Moves to the next entry: the file itself, or a file in an archive; nil behind the last one.
  ///
  /// Throws what is wrong with an archive itself; `resume` may find an entry behind that.
  package mutating func nextEntry() throws(ArchiveError) -> ArchiveEntry? {
    (textCount, textBase, isCompressed) = (0, 0, false)
    if !isEntered {
      isEntered = true
      _ = try settle(mayWait: true)
      if !topIsContainer { return entry }
    }
    popToContainer()
    while depth > 0 {
      let container = layers[depth - 1]
      if let name = try container.nextMember() {
        names.append(name)
        try push(container)
        _ = try settle(mayWait: true)
        if !topIsContainer { return entry }
      } else if container.decideAnew() {
        _ = try settle(mayWait: true)
        if !topIsContainer { return entry }
      } else {
        depth -= 1
        popToContainer()
      }
    }
    return nil
  }

  /// Fills `output`, or as much of it as there is without waiting for a slow writer.
  ///
  /// No further than to where a member begins that `takeMember` has. Returns false once the entry has
  /// ended. Bytes appended before an error is thrown are good.
  /// `mayWait`: whether to wait for the first byte; where not, there may be none though there is more.
  package mutating func read(
    into output: inout OutputRawSpan, mayWait: Bool = true
  ) throws(ArchiveError) -> Bool {
    while output.freeCapacity > 0 {
      let (before, mayWait) = (output.byteCount, mayWait && output.byteCount == 0)
      guard try settle(mayWait: mayWait) else { return true }
      if depth == 0 || topIsContainer { return false }
      let result = try layers[depth - 1].read(into: &output, mayWait: mayWait)
      textCount += output.byteCount - before
      switch result {
      case .bytes: if beginInflatedMember() { return true }
      case .wouldWait: return true
      case .end:
        if depth == 1, storedBytes == 0, file != nil { throw end(with: .empty) }
        return false
      }
    }
    return true
  }

  /// Fills `buffer` from its beginning in the same way; `count`: how many bytes came, also before an
  /// error.
  package mutating func read(
    into buffer: inout [UInt8], count: inout Int, mayWait: Bool
  ) throws(ArchiveError) -> Bool {
    try buffer.fill { output throws(ArchiveError) in
      defer { count = output.byteCount }
      return try read(into: &output, mayWait: mayWait)
    }
  }

  /// After an error, moves to the next gzip member that can be trusted; nil when there is none in
  /// the entry, which is over then.
  ///
  /// Damage may show only when the bytes of the next member have been taken for the damaged one's:
  /// the search begins inside that. Where it was packed again, what was not compressed stands there as
  /// it is: that must not be found and read a second time.
  ///
  /// What follows is text of its own: the member is whole, its checksum and length being right.
  package mutating func resume() throws(ArchiveError) -> ArchiveEntry? {
    // The topmost: where one below is damaged as well, that is met behind what it has handed on.
    while let index = layers[..<depth].lastIndex(where: { $0.searchOffset != nil }) {
      if searchLayer(at: index) { return try goOn(in: layers[index]) }
    }
    return nil
  }

  /// Moves a layer to the next member that can be trusted; false when there is none.
  private mutating func searchLayer(at index: Int) -> Bool {
    let layer = layers[index]
    let before = layer.feed.offset
    let isRepacked = depth > index + 1 && layers[index + 1].form != .plain
    depth = index + 1
    names.removeLast(max(0, names.count - containers))
    let isFound = layer.search(with: &search, isRepacked: isRepacked)
    if index == 0 { lostBytes += max(0, layer.feed.offset - before) }
    return isFound
  }

  private mutating func goOn(in layer: ArchiveLayer) throws(ArchiveError) -> ArchiveEntry? {
    isCompressed = true
    textBase = textCount
    try push(layer)
    _ = try settle(mayWait: true)
    return topIsContainer ? try nextEntry() : entry
  }
}
