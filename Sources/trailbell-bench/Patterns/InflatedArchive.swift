import TrailArchives
import TrailRecords

/// An archive's JSON in memory, so that inflating it is not measured.
struct InflatedArchive {
  /// The documents of its files, one after another.
  private(set) var json: [UInt8] = []

  /// Reads files below `folder` until there are `limit` bytes or more.
  init(folder: String, limit: Int) throws {
    var lister = ArchiveLister([.path(ArchivePath(folder))])
    guard var stream = ArchiveStream() else { return }
    var window = RecordWindow()
    while json.count < limit, let found = lister.next() {
      guard case .file(let path, _) = found else { continue }
      try stream.open(path)
      var hasMore = true
      while hasMore {
        window.makeRoom(recordLimit: 0)
        try window.append { free throws(ArchiveError) in hasMore = try stream.read(into: &free) }
        window.withBytes(window.start..<window.end) { bytes in
          for index in bytes.indices { json.append(bytes[index]) }
        }
        window.discard(upTo: window.end)
      }
      window.reset()
    }
  }

  /// Returns a window that holds all of it.
  func window() -> RecordWindow {
    var window = RecordWindow(capacity: json.count)
    window.append { free in
      for byte in json { free.append(byte) }
    }
    return window
  }
}
