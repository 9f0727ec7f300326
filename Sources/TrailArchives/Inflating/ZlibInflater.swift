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
    _ input: UnsafeRawBufferPointer, into output: inout OutputRawSpan
  ) -> (used: Int, progress: Inflater.Progress) {
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
