/// Writes a small file whole or not at all.
enum WholeFile {
  /// Returns nil when the file was written, else the system's words.
  static func write(_ bytes: [UInt8], to path: String) -> String? {
    do throws(FileDraft.Failure) {
      let draft = try FileDraft(path)
      defer { draft.discard() }
      try draft.write(bytes)
      try draft.finish()
      return nil
    } catch {
      return error.words
    }
  }
}
