extension ArchiveStream {
  /// The entry that is being read.
  var entry: ArchiveEntry {
    ArchiveEntry(path: names.reduce(path) { $0.appending($1) }, isMember: !names.isEmpty)
  }

  var containers: Int {
    layers[..<depth].count { if case .container = $0.form { true } else { false } }
  }

  var topIsContainer: Bool {
    guard depth > 0, case .container = layers[depth - 1].form else { return false }
    return true
  }

  /// Leaves the current entry: the topmost layer is an archive then, or there is none.
  mutating func popToContainer() {
    while depth > 0, !topIsContainer { depth -= 1 }
    names.removeLast(max(0, names.count - max(containers - 1, 0)))
  }

  /// Decides what the topmost layer is, and lays another one on top where it unpacks something.
  ///
  /// False where that would have to wait for a slow writer.
  mutating func settle(mayWait: Bool) throws(ArchiveError) -> Bool {
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
      case .undecided, .plain, .utf16, .unread, .ended: break
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

  mutating func push(_ source: any ByteSource) throws(ArchiveError) {
    if depth == layers.count {
      guard let layer = ArchiveLayer(method) else {
        throw ArchiveError(path: path, kind: .noMemory, byte: storedBytes)
      }
      layers.append(layer)
    }
    let place = LayerPlace(
      path: names.reduce(path) { $0.appending($1) }, depth: depth,
      isInside: depth > 0 || file == nil,
      hashesMembers: depth == 0 && file?.hashing == .otherThanGzip, limit: limit,
      unpacked: unpacked)
    layers[depth].begin(source, at: place)
    depth += 1
  }

  /// Ends the current entry with an error.
  mutating func end(with kind: ArchiveError.Kind) -> ArchiveError {
    let path = entry.path
    let byte = layers[depth - 1].feed.offset
    let isInside = depth > 1
    popToContainer()
    return ArchiveError(path: path, kind: kind, byte: byte, isInside: isInside)
  }
}
