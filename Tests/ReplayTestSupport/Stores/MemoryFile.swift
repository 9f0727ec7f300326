import TrailArchives

/// A file of a store in memory, read in pieces.
final class MemoryFile: StoredBytes {
  private let bytes: [UInt8]
  private let pieceSize: Int
  private let failure: ArchiveError?
  private var offset = 0

  /// Opens `bytes`, which fail to be read once `failure` is reached.
  init(_ bytes: [UInt8], pieceSize: Int, failure: ArchiveError?) {
    (self.bytes, self.pieceSize, self.failure) = (bytes, pieceSize, failure)
  }

  var size: Int? { bytes.count }

  var wouldWait: Bool { false }

  func read(into output: inout OutputRawSpan) throws(ArchiveError) -> Int {
    var end = offset + min(pieceSize, bytes.count - offset)
    if let failure, let byte = failure.byte, end >= byte {
      if offset >= byte { throw failure }
      end = byte
    }
    let count = copy(offset..<end, to: &output)
    offset += count
    return count
  }

  func reread(from offset: Int, into output: inout OutputRawSpan) {
    if offset < bytes.count { _ = copy(offset..<bytes.count, to: &output) }
  }

  func beginLookingAhead() {}

  private func copy(_ range: Range<Int>, to output: inout OutputRawSpan) -> Int {
    let bytes = bytes
    return output.append(copying: bytes.span.bytes.extracting(range))
  }
}
