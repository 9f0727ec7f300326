import CZlib

/// One zlib stream that inflates: the narrow door to decompression.
///
/// Whoever replaces it keeps to `inflate`: the same bytes and the same verdicts on every input.
/// zlib checks each gzip member's CRC-32 and length (RFC 1952) and reports a wrong one as damage.
struct Inflater: ~Copyable {
  /// What is around the compressed data; the numbers are zlib's `windowBits`.
  enum Wrapping: CInt {
    /// gzip's header and trailer: 15, the largest window deflate has, and 16.
    case gzip = 31
    /// None, as in zip archives.
    case none = -15
  }

  /// What a call ended at.
  enum Progress {
    /// The input is used up.
    case needsInput
    /// The output is full.
    case outputIsFull
    /// The data are complete, and a gzip member's checks hold.
    case memberEnd
    /// The data are wrong, in zlib's words; the output holds what came before.
    case damaged(String)
  }

  /// On the heap, since zlib keeps the address.
  private let stream: UnsafeMutablePointer<z_stream>

  /// Creates an inflater of gzip members; nil when zlib finds no memory.
  init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let size = CInt(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, Wrapping.gzip.rawValue, ZLIB_VERSION, size) == Z_OK else {
      stream.deallocate()
      return nil
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Makes ready for the next data, in `wrapping`.
  func reset(_ wrapping: Wrapping = .gzip) {
    inflateReset2(stream, wrapping.rawValue)
  }

  /// Inflates from `input` to the end of `output`; returns the number of bytes used up.
  func inflate(
    _ input: UnsafeRawBufferPointer, into output: inout OutputRawSpan
  ) -> (used: Int, progress: Progress) {
    output.withUnsafeMutableBytes { buffer, initialized in
      // In bounds: zlib reads avail_in bytes and writes avail_out bytes, both counts taken from
      // the buffers themselves; it does not write through next_in.
      let free = buffer.count - initialized
      stream.pointee.next_in = UnsafeMutablePointer(
        mutating: input.assumingMemoryBound(to: UInt8.self).baseAddress)
      stream.pointee.avail_in = UInt32(input.count)
      stream.pointee.next_out = buffer.baseAddress.map {
        ($0 + initialized).assumingMemoryBound(to: UInt8.self)
      }
      stream.pointee.avail_out = UInt32(free)
      let result = CZlib.inflate(stream, Z_NO_FLUSH)
      initialized += free - Int(stream.pointee.avail_out)
      return (input.count - Int(stream.pointee.avail_in), progress(after: result))
    }
  }

  private func progress(after result: CInt) -> Progress {
    switch result {
    case Z_STREAM_END: .memberEnd
    case Z_OK, Z_BUF_ERROR: stream.pointee.avail_out == 0 ? .outputIsFull : .needsInput
    default: .damaged(stream.pointee.msg.map { String(cString: $0) } ?? "zlib error \(result)")
    }
  }
}

/// The CRC-32 of bytes as they come.
struct Checksum {
  private(set) var value: UInt32 = 0

  /// Takes further bytes.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    // In bounds: zlib reads as many bytes as the buffer says it has.
    let start = bytes.assumingMemoryBound(to: UInt8.self).baseAddress
    value = UInt32(crc32_z(uLong(value), start, bytes.count))
  }
}
