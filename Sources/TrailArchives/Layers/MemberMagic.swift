import CLibrary

extension Span<UInt8> {
  /// The first place at which a gzip member could begin: its magic number, its one method and no
  /// reserved flag stand there (RFC 1952, section 2.3.1).
  var firstMember: Int? {
    var from = 0
    // The last place looked at has three bytes behind it.
    let begins = extracting(droppingLast: 3).bytes
    while let place = begins.offset(of: 0x1F, from: from) {
      if self[place + 1] == 0x8B, self[place + 2] == 8, self[place + 3] & 0xE0 == 0 { return place }
      from = place + 1
    }
    return nil
  }
}
