import TrailArchives

/// Writes units, in the order of their paths.
///
///     head  count  (path  sum?  files  part)[]
///     series[]  callers[]  (path?  rows[]  strangers[]  changes[])[]     where there are files
///     reads[]                                                            where records are kept
///
/// A path is written as how much it has in common with the one before, and the rest; the first one, in a line of one
/// unit, with the text of the line's own path.
enum UnitsWriter {
  /// The bytes of units whose rows are in a ledger; nil: none has any.
  static func body(
    _ head: UnitsHead, _ units: some Collection<EncodedUnit>, behind path: [UInt8] = [],
    in index: LedgerIndex?
  ) -> [UInt8] {
    var writer = ReadingWriter()
    writer.reserve(units.reduce(256) { $0 + $1.part.count + 64 })
    head.encode(to: &writer)
    writer.add(units.count)
    addParts(of: units, behind: path, isMerged: head.isMerged, to: &writer)
    if let index, units.contains(where: { !$0.files.isEmpty }) {
      addFiles(of: units, in: index, keepsRecords: head.keepsRecords, to: &writer)
    }
    if head.keepsRecords { for unit in units { unit.reads.encode(to: &writer) } }
    return writer.bytes
  }

  private static func addParts(
    of units: some Collection<EncodedUnit>, behind path: [UInt8], isMerged: Bool,
    to writer: inout ReadingWriter
  ) {
    var last = path
    for unit in units {
      let path = unit.path.bytes
      let shared = path == last ? path.count : zip(path, last).prefix { $0 == $1 }.count
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
