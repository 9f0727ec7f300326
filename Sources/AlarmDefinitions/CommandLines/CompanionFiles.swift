/// The files beside users' documents that these ask for, each read once.
///
/// What a document asks for is named by whoever wrote it, as often as they like: what all documents of a run
/// are given together has a limit.
final class CompanionFiles {
  /// Why a file is not given.
  enum Refusal: Error, Hashable {
    /// It cannot be had.
    case unread(DefinitionDocument.CompanionError)
    /// It is not UTF-8.
    case notText
    /// It is larger than any definition is.
    case tooLarge
    /// More was asked for than any definitions are.
    case tooMuch
  }

  /// Most bytes that a run's documents are given.
  static let totalLimit = 4 << 20

  private var texts: [String: Result<String, Refusal>] = [:]
  private var total = 0

  /// Returns the text of the file at `path`, counted from where `document` is.
  func text(
    of path: String, beside document: DefinitionDocument
  ) throws(Refusal) -> String {
    if total >= Self.totalLimit { throw .tooMuch }
    let folder = document.name.lastIndex(of: "/").map { document.name[...$0] } ?? ""
    let key = Self.normalised(path.hasPrefix("/") ? path : folder + path)
    let known = texts[key] ?? read(path, document)
    texts[key] = known
    let text = try known.get()
    total += text.utf8.count
    return text
  }

  /// The one spelling of a path that may have several: what means nothing in it is left out.
  private static func normalised(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// Reads a file; what is refused has been read as well, and counts.
  private func read(
    _ path: String, _ document: DefinitionDocument
  ) -> Result<String, Refusal> {
    switch document.companions(path) {
    case .success(let bytes) where bytes.count > DefinitionDocument.companionLimit:
      total += bytes.count
      return .failure(.tooLarge)
    case .success(let bytes):
      if let text = DefinitionDocument(name: path, bytes: bytes).text { return .success(text) }
      total += bytes.count
      return .failure(.notText)
    case .failure(let error): return .failure(.unread(error))
    }
  }
}

extension CompanionFiles.Refusal: CustomStringConvertible {
  /// The reason in words.
  var description: String {
    switch self {
    case .unread(.outside):
      "only files in the folder of the command line's own file are, or in one below"
    case .unread(.unreadable(let reason)): reason
    case .notText: "not UTF-8 text"
    case .tooLarge: "larger than \(DefinitionDocument.companionLimit >> 10) KiB"
    case .tooMuch:
      "the files that were asked for have more than \(CompanionFiles.totalLimit >> 20) MiB together"
    }
  }
}
