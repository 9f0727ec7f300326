extension ArchiveReading {
  /// What the bytes begin with.
  private static let magic = Array("trailbell reading".utf8)
  /// The version of the format that is written and read.
  private static let version = 1

  /// Returns the reading as bytes, the same in every process.
  ///
  /// They are the same, too, whatever order files were read in and parts were merged in.
  public func encoded() -> [UInt8] {
    var writer = ReadingWriter()
    writer.add(text: Self.magic)
    writer.add(Self.version)
    ledger.encode(to: &writer)
    part.encode(to: &writer)
    return writer.bytes
  }

  /// Reads a reading out of the bytes that `encoded` made.
  ///
  /// - Throws: `ArchiveReadingError` where they are none, cut or damaged; never traps on any bytes.
  public init(decoding bytes: [UInt8]) throws(ArchiveReadingError) {
    var reader = ReadingReader(bytes)
    let magic = Self.magic
    guard bytes.first == UInt8(magic.count), bytes.dropFirst().starts(with: magic) else {
      throw .noReading
    }
    _ = try reader.text()
    let version = try reader.number()
    guard version == Self.version else { throw .otherVersion(version) }
    let ledger = try MatchLedger(from: &reader)
    let part = try ReadingPart(from: &reader)
    guard reader.isAtEnd else { throw reader.damage }
    self.init(ledger, part)
  }
}
