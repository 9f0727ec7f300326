/// Which files are hashed as they are read.
package enum FileHashing: Sendable {
  case none
  /// Those that do not begin as gzip: what is gzip has checksums of its own (`ArchiveStream.memberChecks`).
  case otherThanGzip
  case all
}
