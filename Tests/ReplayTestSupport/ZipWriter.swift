import CZlib

/// Makes zip archives.
package struct ZipWriter {
  /// How a member is packed.
  package enum Method: Sendable, CaseIterable {
    case stored
    case deflated
    /// Deflated, with sizes and checksum behind the content, as writers into a pipe do it.
    case streamed
  }

  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Creates an archive of no file.
  package init() {}

  /// The archive with its directory.
  package var archive: [UInt8] {
    bytes + directory + Array("PK\u{5}\u{6}".utf8) + number(0, 4) + number(count, 2)
      + number(count, 2) + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
  }

  /// The archive so far, without its directory.
  package var unended: [UInt8] { bytes }

  /// Adds a file, or a folder whose name ends in a slash.
  package mutating func add(_ content: [UInt8], as name: String, _ method: Method = .deflated) {
    // A gzip member is ten bytes of header, deflated data, and eight bytes of trailer.
    let packed =
      method == .stored ? content : Array(GzipWriter.member(content).dropFirst(10).dropLast(8))
    add(
      packed, of: content, as: name, method == .stored ? 0 : 8, flags: method == .streamed ? 8 : 0)
  }

  /// Adds a member with any method and flags; `packed` stands for `content` there.
  package mutating func add(
    _ packed: [UInt8], of content: [UInt8], as name: String, _ method: Int, flags: Int
  ) {
    let checksum = content.withUnsafeBufferPointer { Int(crc32_z(0, $0.baseAddress, $0.count)) }
    let sizes = number(checksum, 4) + number(packed.count, 4) + number(content.count, 4)
    let isStreamed = flags & 8 != 0
    let offset = bytes.count
    let fixed = number(20, 2) + number(flags, 2) + number(method, 2) + number(0, 4)
    bytes += Array("PK\u{3}\u{4}".utf8) + fixed + (isStreamed ? number(0, 12) : sizes)
    bytes += number(name.utf8.count, 2) + number(0, 2) + Array(name.utf8) + packed
    if isStreamed { bytes += Array("PK\u{7}\u{8}".utf8) + sizes }
    directory += Array("PK\u{1}\u{2}".utf8) + number(20, 2) + fixed + sizes
    directory += number(name.utf8.count, 2) + number(0, 12) + number(offset, 4) + Array(name.utf8)
    count += 1
  }

  /// A number in `width` bytes, the lowest first.
  private func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }
}
