/// A word of a command line as a shell takes it.
enum ShellWord {
  private static let plain = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:=,@%+".utf8)

  /// The word, in single quotes where it holds anything that a shell might act on.
  static func quoted(_ word: String) -> String {
    if !word.isEmpty, word.utf8.allSatisfy({ plain.contains($0) }) { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
