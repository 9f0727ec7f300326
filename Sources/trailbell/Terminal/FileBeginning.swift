import CLibrary

/// The first bytes of a file.
enum FileBeginning {
  /// Returns up to `count` bytes; none where the file cannot be read.
  static func of(_ path: String, count: Int) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      // In bounds: no more than there is room for is read.
      filled = max(0, read(descriptor, buffer.baseAddress, count))
    }
  }
}
