// The C library's calls that take bytes, for spans: so nobody else hands a pointer to them.

extension OutputRawSpan {
  /// Appends what one `read` of an open file gives; returns how many bytes, below 0 with errno set.
  package mutating func appendBytes(of descriptor: CInt) -> Int {
    appendBytes { readBytes(descriptor, $0, $1) }
  }

  /// The same from `offset` of the file on, without moving where `read` goes on.
  package mutating func appendBytes(of descriptor: CInt, at offset: Int) -> Int {
    appendBytes { pread(descriptor, $0, $1, off_t(offset)) }
  }

  private mutating func appendBytes(
    _ call: (UnsafeMutableRawPointer?, Int) -> Int
  ) -> Int {
    withUnsafeMutableBytes { buffer, initialized in
      // In bounds: the span's own free bytes, behind those already there.
      let free = UnsafeMutableRawBufferPointer(rebasing: buffer[initialized...])
      let count = call(free.baseAddress, free.count)
      initialized += max(count, 0)
      return count
    }
  }
}

/// Opens the file at a path, which ends in a NUL, to be read; below 0 with errno set where it cannot.
package func openToRead(_ path: [UInt8]) -> CInt {
  precondition(path.last == 0, "a path without its end")
  return path.withUnsafeBytes { path in
    // In bounds: the system reads up to the NUL, which was just checked to be there.
    path.assumingMemoryBound(to: CChar.self).baseAddress.map { open($0, O_RDONLY | O_CLOEXEC) }
      ?? -1
  }
}

extension RawSpan {
  /// Writes to an open file; returns how many bytes, below 0 with errno set.
  package func writeBytes(to descriptor: CInt) -> Int {
    // In bounds: as many bytes as the span has.
    withUnsafeBytes { writtenBytes(descriptor, $0.baseAddress, $0.count) }
  }

  /// Whether both have the same bytes.
  package func isEqual(to other: RawSpan) -> Bool {
    guard byteCount == other.byteCount else { return false }
    return withUnsafeBytes { bytes in
      other.withUnsafeBytes { others in
        guard let first = bytes.baseAddress, let second = others.baseAddress else { return true }
        // In bounds: as many bytes as both have.
        return memcmp(first, second, bytes.count) == 0
      }
    }
  }

  /// The offset of the first `byte` from `start` on, nil where there is none.
  package func offset(of byte: UInt8, from start: Int = 0) -> Int? {
    withUnsafeBytes { bytes in
      precondition(start >= 0 && start <= bytes.count, "looks outside the bytes")
      guard let first = bytes.baseAddress else { return nil }
      // In bounds: from `start`, which was just checked, to the end.
      return memchr(first + start, CInt(byte), bytes.count - start).map {
        UnsafeRawPointer($0) - first
      }
    }
  }
}

/// The system's `read` and `write`, whose names are methods' where they are called.
private func readBytes(
  _ descriptor: CInt, _ start: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  read(descriptor, start, count)
}

private func writtenBytes(_ descriptor: CInt, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
