/// Where a layer's bytes are, and how far they may be unpacked.
struct LayerPlace {
  let path: ArchivePath
  /// Whether they were unpacked from something, rather than being the file's own.
  var isInside = false
  /// How much may come out of the file; nil: any number of bytes.
  var limit: RatioLimit?
  /// The file they are in, or were taken out of.
  var file: ArchiveFile?

  /// The error of `kind` at `byte`.
  func error(_ kind: ArchiveError.Kind, at byte: Int) -> ArchiveError {
    ArchiveError(path: path, kind: kind, byte: byte, isInside: isInside)
  }

  /// Notes bytes unpacked here; false once more than may have come out of what was read of the file,
  /// in all its members and layers together.
  func mayUnpack(_ count: Int = 0) -> Bool {
    guard let file else { return true }
    file.unpackedCount += count
    guard let limit, file.unpackedCount > limit.freeBytes else { return true }
    return file.unpackedCount / max(file.byte, 1) <= limit.ratio
  }
}
