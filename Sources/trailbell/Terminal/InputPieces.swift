import TrailArchives
import TrailRecords

/// A file's bytes as they come, inflated where it is compressed.
enum InputPieces {
  /// Hands on the pieces of a file, or of standard input for `-`, while `take` returns true.
  ///
  /// What was inflated before a fault is good and is handed on before the error is thrown.
  static func read(
    _ file: String, _ take: (ArraySlice<UInt8>) -> Bool
  ) throws(ArchiveError) {
    guard var stream = ArchiveStream() else {
      throw ArchiveError(path: ArchiveLocation(file), kind: .noMemory)
    }
    try stream.open(file == "-" ? nil : ArchiveLocation(file))
    var window = RecordWindow()
    var isWanted = true
    while isWanted, try stream.nextEntry() != nil {
      var hasMore = true
      while hasMore, isWanted {
        window.makeRoom(recordLimit: 0)
        defer { isWanted = take(drain(&window)[...]) }
        try window.append { free throws(ArchiveError) in hasMore = try stream.read(into: &free) }
      }
    }
  }

  private static func drain(_ window: inout RecordWindow) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(window.count)
    window.withBytes(window.start..<window.end) { text in
      for index in text.indices { bytes.append(text[index]) }
    }
    window.discard(upTo: window.end)
    return bytes
  }
}
