public import TrailArchives

/// A record that was looked for, and where it is.
public struct LocatedRecord: Hashable, Sendable {
  /// Its file; of a file in an archive the archive's path, then the file's inside it.
  public let file: ArchiveLocation
  /// Which record of its file it is, from 1.
  public let record: Int
  /// Its JSON without white space between tokens, every other byte as in the file.
  public let text: [UInt8]

  /// Its whole place, which names it wherever it is looked for.
  public var place: RecordName { .numbered(file, record: record) }
}
