extension OutputRawSpan {
  /// Appends as many of `bytes` as there is room for, or `limit`; returns how many.
  @discardableResult
  package mutating func append(copying bytes: RawSpan, atMost limit: Int = .max) -> Int {
    let part = bytes.extracting(first: min(limit, freeCapacity))
    withUnsafeMutableBytes { buffer, initialized in
      part.withUnsafeBytes { part in
        // In bounds: no more than are free behind those already there.
        UnsafeMutableRawBufferPointer(rebasing: buffer[initialized...]).copyMemory(from: part)
        initialized += part.count
      }
    }
    return part.byteCount
  }

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
