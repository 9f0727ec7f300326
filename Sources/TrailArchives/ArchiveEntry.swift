/// Something that is read as a file: a file, or a file in a tar or zip archive.
package struct ArchiveEntry: Sendable {
  /// Its path; of a file in an archive the archive's path, then the file's inside it.
  package let path: ArchiveLocation
  /// Whether it is a file in an archive.
  package let isMember: Bool
}
