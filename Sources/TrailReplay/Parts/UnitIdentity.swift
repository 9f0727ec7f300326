import Digests
import TrailArchives

/// What tells a unit of work, one file as it was read, from every other: its path, its size, and what is in it.
///
/// A file of whole gzip members is known by the checks of these, any other one by its bytes.
struct UnitIdentity: Hashable, Sendable {
  /// By what is known what is in a file.
  enum Contents {
    /// By the checks of its gzip members.
    case members([UInt64])
    /// By its bytes.
    case bytes(SHA256Digest)
    /// Not at all: it was not opened, or could not be read.
    case unread
  }

  private let sum: LineSum

  init(of path: ArchiveLocation, size: Int?, _ contents: Contents) {
    var writer = ReadingWriter()
    let bytes = path.bytes
    writer.reserve(bytes.count + 64)
    writer.add(text: bytes)
    writer.add(size) { $0.add($1) }
    switch contents {
    case .members(let words):
      writer.add(byte: 0)
      for word in words { writer.add(word: word) }
    case .bytes(let digest):
      writer.add(byte: 1)
      writer.add(text: digest.bytes)
    case .unread: writer.add(byte: 2)
    }
    sum = LineSum(of: writer.bytes)
  }

  /// 32 hexadecimal digits.
  var text: [UInt8] { HexText.of(sum.high, sum.low) }
}
