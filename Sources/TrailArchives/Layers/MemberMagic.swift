import CLibrary

extension UnsafeRawBufferPointer {
  /// The first place at which a gzip member could begin: its magic number, its one method and no
  /// reserved flag stand there (RFC 1952, section 2.3.1).
  var firstMember: Int? {
    var from = 0
    while let base = baseAddress, count - from >= 4 {
      // In bounds: the last place looked at has three bytes behind it.
      guard let found = memchr(base + from, 0x1F, count - from - 3) else { return nil }
      let place = UnsafeRawPointer(found) - base
      if self[place + 1] == 0x8B, self[place + 2] == 8, self[place + 3] & 0xE0 == 0 { return place }
      from = place + 1
    }
    return nil
  }
}
