import CLibrary

extension ArchiveStream {
  /// Whether a gzip member may begin among the first `count` of `bytes`: its first byte stands nowhere
  /// in JSON.
  package static func mayHoldMember(_ bytes: [UInt8], count: Int) -> Bool {
    bytes.span.bytes.extracting(first: count).offset(of: 0x1F) != nil
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

  /// Takes back the last bytes handed on, which may begin a gzip member behind damage.
  ///
  /// Returns whether they do, to the member's end; else the same bytes come again.
  package mutating func takeBackIfMember(_ bytes: [UInt8]) throws(ArchiveError) -> Bool {
    let layer = layers[giveBack(bytes)]
    layer.searchLater()
    guard layer.isMember(by: &search) else {
      layer.searchOffset = nil
      return false
    }
    return try resume() != nil
  }

  /// Puts bytes back into the lowest layer that has handed them on as they are; returns its index.
  private mutating func giveBack(_ bytes: [UInt8]) -> Int {
    var bytes = bytes
    textCount -= bytes.count
    while depth > 1 {
      let behind = layers[depth - 1].feed.unused
      let below = layers[depth - 2]
      guard below.form == .plain, below.plainCount >= bytes.count + behind.count else { break }
      bytes += behind
      depth -= 1
    }
    layers[depth - 1].takeBack(bytes)
    return depth - 1
  }
}
