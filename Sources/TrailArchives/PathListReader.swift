/// Reads a list of paths piece by piece, so that its length does not matter.
struct PathListReader {
  private let list: PathList
  private let source: ListSource
  private var pending: [UInt8] = []
  private var position = 0

  /// Opens `list`.
  init(_ list: PathList) throws(ArchiveError) {
    self.list = list
    source = ListSource(try ArchiveFile(list.path))
  }

  /// Returns the next path, empty lines left out; nil at the list's end.
  mutating func next() throws(ArchiveError) -> ArchivePath? {
    while true {
      if let end = pending[position...].firstIndex(of: list.separator) {
        let bytes = Array(pending[position..<end])
        position = end + 1
        if !bytes.isEmpty { return ArchivePath(bytes: bytes) }
        continue
      }
      pending.removeFirst(position)
      position = 0
      if try source.read(into: &pending) { continue }
      defer { pending = [] }
      return pending.isEmpty ? nil : ArchivePath(bytes: pending)
    }
  }
}

/// The open list; a class only because an open file has one owner and a lister is a plain value.
private final class ListSource {
  private var file: ArchiveFile

  init(_ file: consuming ArchiveFile) {
    self.file = file
  }

  /// Appends what one read gives; false at the end.
  func read(into bytes: inout [UInt8]) throws(ArchiveError) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 16 * 1024)
    let result = chunk.withUnsafeMutableBytes { buffer in
      Result { () throws(ArchiveError) in
        var span = OutputRawSpan(buffer: buffer, initializedCount: 0)
        return try file.read(into: &span)
      }
    }
    let count = try result.get()
    bytes += chunk.prefix(count)
    return count > 0
  }
}
