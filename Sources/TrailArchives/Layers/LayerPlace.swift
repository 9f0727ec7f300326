/// Where a layer's bytes are, and how far they may be unpacked.
struct LayerPlace {
  let path: ArchivePath
  /// Whether they were unpacked from something, rather than being the file's own.
  var isInside = false
  /// How much may come out of the file; nil: any number of bytes.
  var limit: RatioLimit?
  /// The file they are in; nil for bytes that are in memory, and small.
  var file: ArchiveFile?
  /// The size of such bytes.
  var payloadSize = 0

  /// The error of `kind` at `byte`.
  func error(_ kind: ArchiveError.Kind, at byte: Int) -> ArchiveError {
    ArchiveError(path: path, kind: kind, byte: byte, isInside: isInside)
  }

  /// Whether `count` bytes are more than may have come out of what has been read of the file.
  func exceedsLimit(_ count: Int) -> Bool {
    guard let limit else { return false }
    // There may be very many payloads in one file: none of them has bytes free.
    guard let file else { return count > 1 << 20 && count / max(payloadSize, 1) > limit.ratio }
    return count > limit.freeBytes && count / max(file.byte, 1) > limit.ratio
  }
}
