extension OutputRawSpan {
  /// Appends as many of `bytes` as there is room for, or `limit`; returns how many.
  mutating func append(copying bytes: UnsafeRawBufferPointer, atMost limit: Int = .max) -> Int {
    withUnsafeMutableBytes { buffer, initialized in
      // In bounds: no more than there are, and than are free behind those already there.
      let count = min(bytes.count, limit, buffer.count - initialized)
      buffer[initialized...].copyBytes(from: bytes[..<count])
      initialized += count
      return count
    }
  }
}
