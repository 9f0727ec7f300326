import Digests
public import TrailArchives
public import TrailRecords

/// A file that a replay met, as it is stored: its size, its hash, and what became of it.
///
/// What is in an archive is no file of its own here: it is part of the archive.
public struct InputFile: Hashable, Sendable {
  /// What became of a file; of an archive, the last of these that became of anything in it.
  public enum Fate: Hashable, Comparable, Sendable {
    /// Met in a walk, and left alone: a copy that a sync tool has not finished.
    case unfinishedCopy
    /// Left out by its name, for what its records would have been refused for.
    case skipped(RecordRefusal)
    /// Whole, but not CloudTrail's log of calls.
    case notRecords
    /// Read to its end, and nothing was wrong.
    case read
    /// Something of it could not be read.
    case damaged
  }

  /// Where it is; `-` for standard input.
  public let path: ArchiveLocation
  /// How many bytes it has; nil where nobody knows.
  ///
  /// Of a file that changed while it was read, as many as were read.
  public let size: Int?
  /// What became of it.
  public let fate: Fate
  /// The SHA-256 of all its bytes.
  let digest: SHA256Digest?

  /// The SHA-256 of all its bytes, whatever was made of them, in 64 lower-case hexadecimal digits.
  ///
  /// It is nil where nobody asked for it, where the file was not opened, and where not all of it could be
  /// read: it is never that of a part. Of a file that changed while it was read it is that of what was read.
  public var sha256: String? { digest?.description }

  init(_ path: ArchiveLocation, size: Int?, fate: Fate, digest: SHA256Digest? = nil) {
    (self.path, self.size, self.fate, self.digest) = (path, size, fate, digest)
  }
}

extension InputFile: Comparable {
  /// Orders files by their paths; those that were met twice, in readings that were merged, by all else.
  public static func < (left: InputFile, right: InputFile) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.fate != right.fate { return left.fate < right.fate }
    if left.size != right.size { return (left.size ?? -1) < (right.size ?? -1) }
    guard let digest = right.digest else { return false }
    return left.digest.map { $0 < digest } ?? true
  }
}
