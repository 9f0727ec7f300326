import TrailRecords

extension RecordWindow {
  /// Appends as many of `bytes` as fit; returns how many those were.
  mutating func append(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    append { output in
      for byte in bytes.prefix(output.freeCapacity) {
        output.append(byte)
        count += 1
      }
    }
    return count
  }

  /// Creates a window that holds `bytes`.
  init(holding bytes: [UInt8]) {
    self.init(capacity: max(bytes.count, 1))
    _ = append(bytes[...])
  }

  /// Returns the bytes of `range`, indexes of this window.
  borrowing func bytes(_ range: Range<Int>) -> [UInt8] {
    withBytes(range) { span in span.indices.map { span[$0] } }
  }
}
