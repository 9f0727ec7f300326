/// A file's bytes as they come, inflated where it is compressed.
///
///     try InputPieces.read(ArchiveLocation("events.jsonl.gz")) { piece in … }
public enum InputPieces {
  /// Most bytes of a piece.
  private static let size = 192 * 1024

  /// Hands on the pieces of a file, or of standard input, while `take` returns true.
  ///
  /// What was inflated before a fault is good and is handed on before the error is thrown.
  public static func read(
    _ file: ArchiveLocation, _ take: (ArraySlice<UInt8>) -> Bool
  ) throws(ArchiveError) {
    guard var stream = ArchiveStream() else {
      throw ArchiveError(path: file, kind: .noMemory)
    }
    try stream.open(file == .standardInput ? nil : file)
    var buffer = [UInt8](repeating: 0, count: size)
    var isWanted = true
    while isWanted, try stream.nextEntry() != nil {
      var hasMore = true
      while hasMore, isWanted {
        var count = 0
        defer { isWanted = take(buffer[..<count]) }
        hasMore = try stream.read(into: &buffer, count: &count, mayWait: true)
      }
    }
  }

  /// Returns all bytes of a file, or of standard input; none of an empty one.
  ///
  /// Of one that has more than `limit` bytes it returns more than that many, and not all.
  public static func whole(
    _ file: ArchiveLocation, limit: Int = .max
  ) throws(ArchiveError) -> [UInt8] {
    var bytes: [UInt8] = []
    do throws(ArchiveError) {
      try read(file) { piece in
        bytes += piece
        return bytes.count <= limit
      }
    } catch  where error.kind == .empty {
      // No bytes are no damage here: whoever wants some says so.
    }
    return bytes
  }
}
