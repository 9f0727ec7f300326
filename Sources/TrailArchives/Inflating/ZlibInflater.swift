import CZlib

/// A zlib stream that inflates.
final class ZlibInflater {
  /// On the heap, since zlib keeps the address.
  private let stream: UnsafeMutablePointer<z_stream>

  /// Creates an inflater of gzip members; nil when zlib finds no memory.
  init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let size = CInt(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, Inflater.Wrapping.gzip.windowBits, ZLIB_VERSION, size) == Z_OK
    else {
      stream.deallocate()
      return nil
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Makes ready for the next data, in `wrapping`.
  func reset(_ wrapping: Inflater.Wrapping) {
    inflateReset2(stream, wrapping.windowBits)
  }

  /// Inflates from `input` to the end of `output`; returns the number of bytes used up.
  func inflate(
    _ input: RawSpan, into output: inout OutputRawSpan
  ) -> (used: Int, progress: Inflater.Progress) {
    input.withUnsafeBytes { input in
      output.withUnsafeMutableBytes { buffer, initialized in
        let free = buffer[initialized...]
        let (left, room, progress) = inflate(input, into: .init(rebasing: free))
        initialized += free.count - room
        return (input.count - left, progress)
      }
    }
  }

  /// Inflates from `input` into `output`; returns how many bytes are left of both.
  private func inflate(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> (left: Int, room: Int, progress: Inflater.Progress) {
    // In bounds: zlib reads avail_in bytes and writes avail_out bytes, both counts taken from
    // the buffers themselves; it does not write through next_in.
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.assumingMemoryBound(to: UInt8.self).baseAddress)
    stream.pointee.avail_in = UInt32(input.count)
    stream.pointee.next_out = output.assumingMemoryBound(to: UInt8.self).baseAddress
    stream.pointee.avail_out = UInt32(output.count)
    let result = CZlib.inflate(stream, Z_NO_FLUSH)
    return (
      Int(stream.pointee.avail_in), Int(stream.pointee.avail_out), progress(after: result)
    )
  }

  /// Of a gzip member that has ended, the CRC-32 and the length of what came out of it.
  var checks: (checksum: UInt32, count: Int) {
    (UInt32(truncatingIfNeeded: stream.pointee.adler), Int(stream.pointee.total_out))
  }

  private func progress(after result: CInt) -> Inflater.Progress {
    switch result {
    case Z_STREAM_END: .memberEnd
    case Z_OK, Z_BUF_ERROR: stream.pointee.avail_out == 0 ? .outputIsFull : .needsInput
    default: .damaged(stream.pointee.msg.map { String(cString: $0) } ?? "zlib error \(result)")
    }
  }
}

extension Inflater.Wrapping {
  /// zlib's number for it: 15, the largest window deflate has, and 16 for gzip; below 0 for none.
  fileprivate var windowBits: CInt { self == .gzip ? 31 : -15 }
}
