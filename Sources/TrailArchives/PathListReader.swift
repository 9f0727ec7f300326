/// Reads a list of paths piece by piece, so that its length does not matter.
struct PathListReader {
  private let list: PathList
  private let file: ArchiveFile
  private var pending: [UInt8] = []
  private var position = 0

  /// Opens `list`.
  init(_ list: PathList) throws(ArchiveError) {
    self.list = list
    file = try ArchiveFile(list.path)
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
      if try readOn() { continue }
      defer { pending = [] }
      return pending.isEmpty ? nil : ArchivePath(bytes: pending)
    }
  }

  /// Appends what one read gives; false at the end.
  private mutating func readOn() throws(ArchiveError) -> Bool {
    let file = file
    var chunk = [UInt8](repeating: 0, count: 16 * 1024)
    let result = chunk.withUnsafeMutableBytes { buffer in
      Result { () throws(ArchiveError) in
        var span = OutputRawSpan(buffer: buffer, initializedCount: 0)
        _ = try file.read(into: &span, mayWait: true)
        return span.byteCount
      }
    }
    let count = try result.get()
    pending += chunk.prefix(count)
    return count > 0
  }
}
