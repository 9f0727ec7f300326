import CVectorBytes
import CZlib

/// The CRC-32 of bytes as they come.
package struct Checksum {
  private static let canFold = vector_can_fold_crc32()
  /// Fewer bytes are left to zlib's tables.
  private static let fewestFolded = 64

  package private(set) var value: UInt32 = 0

  /// Creates the checksum of no bytes.
  package init() {}

  /// Takes further bytes.
  package mutating func add(_ bytes: RawSpan) {
    bytes.withUnsafeBytes { bytes in
      let folded = Self.canFold && bytes.count >= Self.fewestFolded ? bytes.count & ~15 : 0
      guard let start = bytes.assumingMemoryBound(to: UInt8.self).baseAddress else { return }
      // In bounds: both read as many bytes as they are given, which together are those of the span.
      if folded > 0 { value = vector_fold_crc32(value, start, folded) }
      if folded < bytes.count {
        value = UInt32(crc32_z(uLong(value), start + folded, bytes.count - folded))
      }
    }
  }
}
