/// Reads a list of paths piece by piece, so that its length does not matter.
package struct PathListReader {
  private let list: PathList
  private let store: any ArchiveStore
  private let file: ArchiveFile
  private var pending: [UInt8] = []
  private var position = 0
  private var isFirst = true

  /// Opens `list`, which and whose files are in `store`.
  package init(_ list: PathList, in store: any ArchiveStore) throws(ArchiveError) {
    (self.list, self.store) = (list, store)
    file = try ArchiveFile(list.path, in: store)
  }

  /// Returns the next path, empty lines left out; nil at the list's end.
  ///
  /// `pause` is called each time before the list has to be waited for.
  package mutating func next(
    beforeWaiting pause: () -> Void = {}
  ) throws(ArchiveError) -> ArchiveLocation? {
    while true {
      if let end = pending[position...].firstIndex(of: list.separator) {
        let bytes = Array(pending[position..<end])
        position = end + 1
        if let path = path(of: bytes) { return path }
        continue
      }
      pending.removeFirst(position)
      position = 0
      if try readOn(beforeWaiting: pause) { continue }
      defer { pending = [] }
      return path(of: pending)
    }
  }

  /// The path on a line; nil on an empty one.
  ///
  /// Lists that were written on Windows begin with a byte order mark and have a carriage return before
  /// each line feed; a file whose name really ends in one is taken by it.
  private mutating func path(of line: [UInt8]) -> ArchiveLocation? {
    defer { isFirst = false }
    guard !list.isNulSeparated else { return line.isEmpty ? nil : ArchiveLocation(bytes: line) }
    var line = line[...]
    if list.hasKeys, let tab = line.firstIndex(of: UInt8(ascii: "\t")) {
      line = line[(tab + 1)...]
    }
    if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    if line.last == UInt8(ascii: "\r"), !store.exists(ArchiveLocation(bytes: Array(line))) {
      line = line.dropLast()
    }
    return line.isEmpty ? nil : ArchiveLocation(bytes: Array(line))
  }

  /// Appends what one read gives; false at the end.
  private mutating func readOn(beforeWaiting pause: () -> Void) throws(ArchiveError) -> Bool {
    let file = file
    return try pending.append(room: 16 * 1024) { output throws(ArchiveError) in
      let result = try file.read(into: &output, mayWait: false)
      guard result == .wouldWait else { return result == .bytes }
      pause()
      return try file.read(into: &output, mayWait: true) == .bytes
    }
  }
}
