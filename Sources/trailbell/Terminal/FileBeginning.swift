import TrailArchives

/// The first bytes of a file.
enum FileBeginning {
  /// Returns up to `count` bytes; none where the file cannot be read.
  static func of(_ path: String, count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    do throws(ArchiveError) {
      let file = try LocalStore().open(ArchiveLocation(path))
      _ = try bytes.append(room: count) { output throws(ArchiveError) in
        try file.read(into: &output)
      }
    } catch {
      return []
    }
    return bytes
  }
}
