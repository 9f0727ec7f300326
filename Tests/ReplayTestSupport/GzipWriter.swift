import CZlib

/// Makes gzip members.
package enum GzipWriter {
  /// How hard to compress.
  package enum Effort: Sendable, CaseIterable {
    /// Not at all: the bytes are in the member as they are.
    case stored
    case usual
    case best

    fileprivate var level: CInt {
      switch self {
      case .stored: 0
      case .usual: 6
      case .best: 9
      }
    }
  }

  /// Returns `bytes` as one gzip member.
  package static func member(_ bytes: [UInt8], _ effort: Effort = .usual) -> [UInt8] {
    var stream = z_stream()
    // 15: the largest window deflate has; 16: with gzip's header and trailer.
    let started = deflateInit2_(
      &stream, effort.level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      CInt(MemoryLayout<z_stream>.size))
    precondition(started == Z_OK, "zlib cannot begin: \(started)")
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(bytes.count))))
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
