import TrailArchives

/// Reads the units of a line; see `UnitsWriter`.
///
/// First each unit's head and part, in their order; then the rest (`UnitsRest`).
struct UnitsReader {
  /// What a unit begins with.
  struct Head {
    let path: [UInt8]
    /// The sum of its own line.
    let sum: LineSum
    /// How many files with rows it has.
    let fileCount: Int
    /// How many bytes its part has.
    let partSize: Int
  }

  let kind: UnitsHead
  let count: Int
  var reader: ReadingReader
  private let line: ReadingLine
  /// What the next path may begin with.
  private var path: [UInt8]
  private var isFirst = true

  init(_ line: ReadingLine) throws(ArchiveReadingError) {
    self.line = line
    path = line.subject?.path ?? []
    reader = ReadingReader(line.body)
    kind = try UnitsHead(from: &reader)
    count = try reader.count(of: 4)
    guard kind.isMerged == (line.kind == .units), kind.isMerged || count == 1 else {
      throw reader.damage
    }
  }

  /// Reads what the next unit begins with; its part follows.
  mutating func nextHead() throws(ArchiveReadingError) -> Head {
    let shared = try reader.number(upTo: path.count)
    let rest = try reader.text()
    let next = shared == path.count && rest.isEmpty ? path : path[..<shared] + rest
    let isInOrder = isFirst ? !next.isEmpty : path.lexicographicallyPrecedes(next)
    guard isInOrder else { throw reader.damage }
    (path, isFirst) = (next, false)
    return Head(
      path: path, sum: kind.isMerged ? try LineSum(from: &reader) : line.sum,
      fileCount: try reader.number(), partSize: try reader.count())
  }

  /// Reads a unit's part as it is.
  mutating func part(of unit: Head) throws(ArchiveReadingError) -> [UInt8] {
    try reader.bytes(unit.partSize)
  }
}
