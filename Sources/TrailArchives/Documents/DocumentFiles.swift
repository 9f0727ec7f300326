/// The documents that a path leads to, read one after another: a file, a folder and what is below it, or
/// standard input for `-`.
///
///     for found in DocumentFiles(at: "alarms", limit: 64 << 20) { … }
///
/// Hidden files of a folder, and what is in its hidden folders, are left out: `.git`, `.terraform` and the
/// like are not the user's own. Links in a folder are not followed, as in every walk.
public struct DocumentFiles: Sequence, IteratorProtocol {
  /// Whether a file that is met in a folder may be one, by its path; the others are not opened.
  public var mayBeOne: @Sendable (String) -> Bool = { _ in true }
  private let path: String
  private let limit: Int
  private let mayHoldOthers: Bool
  private var lister: ArchiveLister
  /// Whether nothing has been met yet, hidden or not.
  private var isEmpty = true

  /// Creates the sequence of what is at `path`.
  ///
  /// - Parameters:
  ///   - path: A file, a folder, or `-`.
  ///   - limit: Most bytes of a document; of a larger one a few more are read, which shows that it is.
  ///   - mayHoldOthers: Whether documents of any kind are expected there, so that none counts as named.
  public init(at path: String, limit: Int, mayHoldOthers: Bool = false) {
    (self.path, self.limit, self.mayHoldOthers) = (path, limit, mayHoldOthers)
    lister = ArchiveLister([path == "-" ? .standardInput : .path(ArchiveLocation(path))])
  }

  /// Returns the next document, or what stands in its place; nil behind the last one.
  ///
  /// A folder without a file is itself unreadable.
  public mutating func next() -> FoundDocument? {
    while let found = lister.next() {
      isEmpty = false
      if let document = document(of: found) { return document }
    }
    guard isEmpty else { return nil }
    isEmpty = false
    return .unreadable(name: path, reason: "no files are in it")
  }

  private func document(of found: ArchiveLister.Found) -> FoundDocument? {
    switch found {
    case .standardInput: read(.standardInput, isNamed: true)
    case .file(let file, let isNamed):
      isNamed || !isHidden(file) && mayBeOne("\(file)") ? read(file, isNamed: isNamed) : nil
    case .failed(let error): .unreadable(name: "\(error.path)", reason: "\(error)")
    case .linkNotFollowed(let file):
      .notOpened(name: "\(file)", reason: "a link in a folder is not followed")
    case .specialNotOpened(let file):
      .notOpened(name: "\(file)", reason: "no regular file, and not opened")
    case .namedAgain: nil
    }
  }

  private func isHidden(_ file: ArchiveLocation) -> Bool {
    "\(file)".dropFirst(path.count).split(separator: "/").contains { $0.hasPrefix(".") }
  }

  private func read(_ file: ArchiveLocation, isNamed: Bool) -> FoundDocument {
    do throws(ArchiveError) {
      return .read(
        name: "\(file)", bytes: try InputPieces.whole(file, limit: limit),
        isNamed: isNamed && !mayHoldOthers)
    } catch {
      return .unreadable(name: "\(file)", reason: "\(error)")
    }
  }
}
