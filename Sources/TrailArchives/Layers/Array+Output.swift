/// Bytes of an array, lent to whoever appends to a span.
extension [UInt8] {
  /// Appends what `body` appends, `room` bytes at most, also before an error.
  package mutating func append<Result, Failure: Error>(
    room: Int, _ body: (inout OutputRawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var result: Result?
    try append(addingCapacity: room) { (free: inout OutputSpan<UInt8>) throws(Failure) in
      try free.withUnsafeMutableBufferPointer { (buffer, initialized) throws(Failure) in
        // In bounds: the span covers exactly the free bytes.
        var output = OutputRawSpan(
          buffer: UnsafeMutableRawBufferPointer(buffer), initializedCount: 0)
        defer { initialized = output.byteCount }
        result = try body(&output)
      }
    }
    guard let result else { preconditionFailure("an array has not called who fills it") }
    return result
  }

  /// Has `body` write over the bytes from `index` on, which stay as many as they are.
  package mutating func fill<Result, Failure: Error>(
    from index: Int = 0, _ body: (inout OutputRawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(index >= 0 && index <= count, "writes outside the array")
    var bytes = mutableSpan
    return try bytes.withUnsafeMutableBytes { (bytes) throws(Failure) in
      // In bounds: from `index`, which was just checked, to the array's end.
      let room = UnsafeMutableRawBufferPointer(rebasing: bytes[index...])
      var output = OutputRawSpan(buffer: room, initializedCount: 0)
      return try body(&output)
    }
  }
}
