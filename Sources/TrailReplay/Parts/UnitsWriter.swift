import TrailArchives

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

/// What is written of one unit but for its rows.
struct EncodedUnit: Sendable {
  let path: ArchiveLocation
  /// The sum of its own line.
  let sum: LineSum
  /// Its counts, damage, times and places, as bytes.
  let part: [UInt8]
  /// Its files in the ledger that goes with it.
  var files: Range<Int>
  /// What strangers read in it, where records are kept.
  let reads: BucketReads
}

/// Writes units, in the order of their paths.
///
///     head  count  (path  sum?  files  part)[]
///     series[]  callers[]  (path?  rows[]  strangers[]  changes[])[]     where there are files
///     reads[]                                                            where records are kept
///
/// A path is written as how much it has in common with the one before, and the rest.
enum UnitsWriter {
  /// The bytes of units whose rows are in a ledger.
  static func body(
    _ head: UnitsHead, _ units: some Collection<EncodedUnit>, in index: LedgerIndex
  ) -> [UInt8] {
    var writer = ReadingWriter()
    head.encode(to: &writer)
    writer.add(units.count)
    addParts(of: units, isMerged: head.isMerged, to: &writer)
    if units.contains(where: { !$0.files.isEmpty }) {
      addFiles(of: units, in: index, keepsRecords: head.keepsRecords, to: &writer)
    }
    if head.keepsRecords { for unit in units { unit.reads.encode(to: &writer) } }
    return writer.bytes
  }

  private static func addParts(
    of units: some Collection<EncodedUnit>, isMerged: Bool, to writer: inout ReadingWriter
  ) {
    var last: [UInt8] = []
    for unit in units {
      let path = unit.path.bytes
      let shared = last.isEmpty ? 0 : zip(path, last).prefix { $0 == $1 }.count
      last = path
      writer.add(shared)
      writer.add(text: path[shared...])
      if isMerged { unit.sum.encode(to: &writer) }
      writer.add(unit.files.count)
      writer.add(text: unit.part)
    }
  }

  private static func addFiles(
    of units: some Collection<EncodedUnit>, in index: LedgerIndex, keepsRecords: Bool,
    to writer: inout ReadingWriter
  ) {
    var ledger = LedgerWriter(
      of: index, files: units.lazy.flatMap(\.files), keepsRecords: keepsRecords, to: &writer)
    for unit in units {
      for file in unit.files {
        let path = index.ledger.files[file]
        writer.add(path == unit.path ? nil : path) { $0.add(text: $1.bytes) }
        ledger.add(file, to: &writer)
      }
    }
  }
}

extension UnitReading {
  /// The line that a mapper writes of it.
  func line(plan: [UInt8], keepsRecords: Bool) -> [UInt8] {
    var part = ReadingWriter()
    self.part.encode(to: &part)
    let head = UnitsHead(keepsRecords: keepsRecords, isMerged: false)
    let unit = EncodedUnit(
      path: path, sum: LineSum(of: []), part: part.bytes, files: ledger.files.indices,
      reads: ledger.reads)
    let body = UnitsWriter.body(head, CollectionOfOne(unit), in: LedgerIndex(ledger))
    return ReadingLine(.unit, of: identity, body, plan: plan).text { text in
      text += #","path":"#.utf8
      JSONEscapes.append(path, to: &text)
      text += #","size":\#(size.map(String.init) ?? "null")"#.utf8
      text += #","records":\#(self.part.tally.records.read),"matches":\#(ledger.rows.count)"#.utf8
      text += #","damages":\#(self.part.damages.count)"#.utf8
    }
  }
}
