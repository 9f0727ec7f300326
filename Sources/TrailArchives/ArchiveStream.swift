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

  private let limit: RatioLimit?
  private let stop: StopRequest?
  private var file: ArchiveFile?
  private var path = ArchivePath.standardInput
  /// The layers in use are the first `depth` ones; the others wait for further files.
  private var layers: [ArchiveLayer]
  private var depth = 0
  /// The names of the archive members that lead to the current entry.
  private var names: [[UInt8]] = []
  private var isEntered = false
  private var search: MemberSearch
  /// Bytes of text handed on of this input.
  private var textCount = 0
  /// The offset in the text at which the output of the topmost gzip layer begins.
  private var textBase = 0

  /// Whether any of the current input was gzip.
  package private(set) var isCompressed = false
  /// Bytes as stored that were lost, among `storedBytes`.
  package private(set) var lostBytes = 0

  /// Creates a stream; nil when zlib finds no memory.
  ///
  /// `limit`: how much may come out of a file; `stop` ends standard input
  /// early.
  package init?(limit: RatioLimit? = nil, stop: StopRequest? = nil) {
    guard let search = MemberSearch(), let layer = ArchiveLayer() else { return nil }
    self.search = search
    layers = [layer]
    self.limit = limit
    self.stop = stop
  }

  /// Bytes read from the current input, as stored.
  package var storedBytes: Int { file?.byte ?? 0 }

  /// Bytes of a regular file that have not been read.
  package var unreadBytes: Int { file?.unreadBytes ?? 0 }

  /// Opens the input at `path`, nil for standard input; the one before is closed.
  package mutating func open(_ path: ArchivePath?) throws(ArchiveError) {
    close()
    self.path = path ?? .standardInput
    let file = try ArchiveFile(path, stop: stop)
    self.file = file
    try push(file)
  }

  /// Opens bytes that were found inside the text of `path`.
  package mutating func open(
    _ payload: [UInt8], of path: ArchivePath
  ) throws(ArchiveError) {
    close()
    self.path = path
    try push(MemoryBytes(payload))
  }

  /// Closes the current input.
  package mutating func close() {
    file = nil
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
  /// Returns false once the entry has ended. Bytes appended before an error is thrown are good.
  package mutating func read(into output: inout OutputRawSpan) throws(ArchiveError) -> Bool {
    while output.freeCapacity > 0 {
      let (before, mayWait) = (output.byteCount, output.byteCount == 0)
      guard try settle(mayWait: mayWait) else { return true }
      if depth == 0 || topIsContainer { return false }
      let result = try layers[depth - 1].read(into: &output, mayWait: mayWait)
      textCount += output.byteCount - before
      switch result {
      case .bytes: continue
      case .wouldWait: return true
      case .end:
        if depth == 1, storedBytes == 0, file != nil { throw end(with: .empty) }
        return false
      }
    }
    return true
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
    // While a layer is searched, one below it may turn out to be what is damaged: it is next then.
    while let index = layers[..<depth].firstIndex(where: { $0.searchOffset != nil }) {
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

extension ArchiveStream {
  /// Offsets in the entry's text at which gzip members, or what follows one, begin, ascending.
  package var memberStarts: [Int] {
    guard let layer = layers[..<depth].last(where: { !$0.memberStarts.isEmpty }) else { return [] }
    return layer.memberStarts.map { $0 + textBase }
  }

  /// Forgets those of them that lie before `offset`.
  package func forgetMemberStarts(before offset: Int) {
    for layer in layers[..<depth] { layer.forgetMemberStarts(before: offset - textBase) }
  }

  /// Takes back the last bytes handed on, which turned out to begin a gzip member behind a document:
  /// what they unpack to comes next.
  package mutating func takeBack(_ bytes: [UInt8]) {
    layers[giveBack(bytes)].decideLater()
  }

  /// Whether the text stands in the file, or in a file of an archive, as it is.
  package var isUnpacked: Bool {
    depth > 0 && !layers[..<depth].contains { $0.form == .gzip } && !topIsContainer
  }

  /// Takes back the last bytes handed on, which lie behind damage, so that `resume` searches there.
  package mutating func takeBackForSearch(_ bytes: [UInt8]) {
    layers[giveBack(bytes)].searchLater()
  }

  /// Takes back the last bytes handed on, which may begin a gzip member behind damage.
  ///
  /// Returns whether they do, to the member's end; else the same bytes come again.
  package mutating func takeBackIfMember(_ bytes: [UInt8]) throws(ArchiveError) -> Bool {
    let layer = layers[giveBack(bytes)]
    layer.searchLater()
    guard layer.isMember(by: &search) else { return false }
    return try resume() != nil
  }

  /// Puts bytes back into the lowest layer that has handed them on as they are; returns its index.
  private mutating func giveBack(_ bytes: [UInt8]) -> Int {
    var bytes = bytes
    textCount -= bytes.count
    while depth > 1 {
      let behind = layers[depth - 1].feed.withUnused { Array($0) }
      let below = layers[depth - 2]
      guard below.form == .plain, below.plainCount >= bytes.count + behind.count else { break }
      bytes += behind
      depth -= 1
    }
    layers[depth - 1].takeBack(bytes)
    return depth - 1
  }
}

extension ArchiveStream {
  /// The entry that is being read.
  private var entry: ArchiveEntry {
    ArchiveEntry(path: names.reduce(path) { $0.appending($1) }, isMember: !names.isEmpty)
  }

  private var containers: Int {
    layers[..<depth].count { if case .container = $0.form { true } else { false } }
  }

  private var topIsContainer: Bool {
    guard depth > 0, case .container = layers[depth - 1].form else { return false }
    return true
  }

  /// Leaves the current entry: the topmost layer is an archive then, or there is none.
  private mutating func popToContainer() {
    while depth > 0, !topIsContainer { depth -= 1 }
    names.removeLast(max(0, names.count - max(containers - 1, 0)))
  }

  /// Decides what the topmost layer is, and lays another one on top where it unpacks something.
  ///
  /// False where that would have to wait for a slow writer.
  private mutating func settle(mayWait: Bool) throws(ArchiveError) -> Bool {
    while depth > 0, layers[depth - 1].form == .undecided {
      let top = layers[depth - 1]
      guard top.decide(mayWait: mayWait) else { return false }
      switch top.form {
      case .gzip:
        isCompressed = true
        textBase = textCount
        guard gzips <= Self.gzipLimit else { throw end(with: .nestedTooDeep) }
        try push(top)
      case .container:
        guard containers <= Self.containerLimit else { throw end(with: .nestedTooDeep) }
      case .undecided, .plain, .unread, .ended: break
      }
    }
    return true
  }

  /// How often the bytes of the topmost layer are gzip since the last archive below it.
  private var gzips: Int {
    layers[..<depth].reversed().prefix { layer in
      if case .container = layer.form { false } else { true }
    }.count { $0.form == .gzip }
  }

  private mutating func push(_ source: any ByteSource) throws(ArchiveError) {
    if depth == layers.count {
      guard let layer = ArchiveLayer() else {
        throw ArchiveError(path: path, kind: .noMemory, byte: storedBytes)
      }
      layers.append(layer)
    }
    let place = LayerPlace(
      path: names.reduce(path) { $0.appending($1) }, isInside: depth > 0 || file == nil,
      limit: limit,
      file: file)
    layers[depth].begin(source, at: place)
    depth += 1
  }

  /// Ends the current entry with an error.
  private mutating func end(with kind: ArchiveError.Kind) -> ArchiveError {
    let path = entry.path
    let byte = layers[depth - 1].feed.offset
    let isInside = depth > 1
    popToContainer()
    return ArchiveError(path: path, kind: kind, byte: byte, isInside: isInside)
  }
}
