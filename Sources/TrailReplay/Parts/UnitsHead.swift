/// What a line's reading begins with.
struct UnitsHead {
  /// Whether it has records, what strangers read, and hashes of files.
  let keepsRecords: Bool
  /// Whether it is of several units, each with the sum of its own line.
  let isMerged: Bool

  init(keepsRecords: Bool, isMerged: Bool) {
    (self.keepsRecords, self.isMerged) = (keepsRecords, isMerged)
  }

  init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let flags = try reader.byte()
    guard flags < 4 else { throw reader.damage }
    (keepsRecords, isMerged) = (flags & 1 == 1, flags & 2 == 2)
  }

  func encode(to writer: inout ReadingWriter) {
    writer.add(byte: (keepsRecords ? 1 : 0) | (isMerged ? 2 : 0))
  }
}
