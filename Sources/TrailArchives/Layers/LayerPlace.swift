/// Where a layer's bytes are, and how far they may be unpacked.
struct LayerPlace {
  let path: ArchiveLocation
  /// How many layers are below.
  var depth = 0
  /// Whether they were unpacked from something, rather than being the file's own.
  var isInside = false
  /// Whether it is found out what tells its gzip members from others.
  var hashesMembers = false
  /// How much may come out of the file; nil: any number of bytes.
  var limit: RatioLimit?
  /// What was unpacked of the file they are in, or of others like these that stand in its text.
  var unpacked: UnpackedBytes?

  /// The error of `kind` at `byte`.
  func error(_ kind: ArchiveError.Kind, at byte: Int) -> ArchiveError {
    ArchiveError(path: path, kind: kind, byte: byte, isInside: isInside)
  }

  /// How many bytes more may come out here of what was read of the file, in all its members; less
  /// than none once more have.
  ///
  /// Each layer has its own: how far another one is, is a matter of how the text is read.
  var room: Int {
    guard let unpacked, let limit else { return .max }
    let (product, isTooMuch) = max(unpacked.stored, 1).multipliedReportingOverflow(by: limit.ratio)
    return max(limit.freeBytes, isTooMuch ? .max : product) - unpacked.count(on: depth)
  }

  /// Notes what came out here.
  func noteUnpacked(_ count: Int) {
    unpacked?.add(count, on: depth)
  }
}
