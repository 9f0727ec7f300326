extension OutputRawSpan {
  /// Lets `body` append `limit` bytes at most.
  mutating func appending<Result, Failure: Error>(
    atMost limit: Int, _ body: (inout OutputRawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if freeCapacity <= limit { return try body(&self) }
    return try withUnsafeMutableBytes { (buffer, initialized) throws(Failure) -> Result in
      // In bounds: fewer than the span's own free bytes, behind those already there.
      let free = UnsafeMutableRawBufferPointer(rebasing: buffer[initialized...].prefix(limit))
      var part = OutputRawSpan(buffer: free, initializedCount: 0)
      defer { initialized += part.byteCount }
      return try body(&part)
    }
  }
}
