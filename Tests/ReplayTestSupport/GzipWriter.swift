import CZlib

/// Makes gzip members.
package enum GzipWriter {
  /// How hard to compress.
  package enum Effort: Sendable, CaseIterable {
    /// Not at all: the bytes are in the member as they are.
    case stored
    case usual
    case best

    fileprivate var level: Int {
      switch self {
      case .stored: 0
      case .usual: 6
      case .best: 9
      }
    }
  }

  /// Which matches are looked for, and what codes are written.
  package enum Strategy: Sendable, CaseIterable {
    case usual
    case filtered
    case withoutMatches
    case runs
    case fixedCodes

    fileprivate var number: CInt {
      switch self {
      case .usual: Z_DEFAULT_STRATEGY
      case .filtered: Z_FILTERED
      case .withoutMatches: Z_HUFFMAN_ONLY
      case .runs: Z_RLE
      case .fixedCodes: Z_FIXED
      }
    }
  }

  /// How zlib packs, in its own terms.
  package struct Packing: Sendable {
    var level: Int
    var strategy = Strategy.usual
    var windowBits = 15
    var memoryLevel = 8

    /// Creates a packing of a level from 0 to 9, a window of 2^9 to 2^15 bytes, and a memory level
    /// from 1 to 9.
    package init(
      level: Int, strategy: Strategy = .usual, windowBits: Int = 15, memoryLevel: Int = 8
    ) {
      (self.level, self.strategy) = (level, strategy)
      (self.windowBits, self.memoryLevel) = (windowBits, memoryLevel)
    }
  }

  /// Returns `bytes` as one gzip member.
  package static func member(_ bytes: [UInt8], _ effort: Effort = .usual) -> [UInt8] {
    member(bytes, Packing(level: effort.level))
  }

  /// Returns `bytes` as one gzip member.
  package static func member(_ bytes: [UInt8], _ packing: Packing) -> [UInt8] {
    var stream = z_stream()
    // 16: with gzip's header and trailer.
    let started = deflateInit2_(
      &stream, CInt(packing.level), Z_DEFLATED, CInt(packing.windowBits) + 16,
      CInt(packing.memoryLevel), packing.strategy.number, ZLIB_VERSION,
      CInt(MemoryLayout<z_stream>.size))
    precondition(started == Z_OK, "zlib cannot begin: \(started)")
    defer { deflateEnd(&stream) }
    var input = bytes
    // zlib's bound is too small for some packings of few bytes.
    let bound = Int(deflateBound(&stream, uLong(bytes.count))) + bytes.count / 2 + 64
    var output = [UInt8](repeating: 0, count: bound)
    let result = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        (stream.next_in, stream.avail_in) = (input.baseAddress, uInt(input.count))
        (stream.next_out, stream.avail_out) = (output.baseAddress, uInt(output.count))
        return deflate(&stream, Z_FINISH)
      }
    }
    precondition(result == Z_STREAM_END, "zlib does not end: \(result)")
    return Array(output.prefix(Int(stream.total_out)))
  }

  /// The checksum of a gzip header that has one (RFC 1952, section 2.3.1).
  package static func headerChecksum(_ header: [UInt8]) -> [UInt8] {
    let checksum = header.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) }
    return [UInt8(truncatingIfNeeded: checksum), UInt8(truncatingIfNeeded: checksum >> 8)]
  }

  /// Returns `bytes` as several members, cut at `positions`, which are in ascending order.
  package static func members(_ bytes: [UInt8], cutAt positions: [Int]) -> [UInt8] {
    var output: [UInt8] = []
    var start = 0
    for end in positions + [bytes.count] {
      output += member(Array(bytes[start..<end]))
      start = end
    }
    return output
  }
}
