import AlarmDefinitions
import TrailArchives

/// Files and folders with definitions of a user's, read from the file system.
struct DefinitionFiles {
  private var reader: DefinitionsReader
  /// The documents of folders that were read to be looked at again.
  private(set) var kept: [DefinitionDocument] = []

  /// Creates what is read with these values of templates' parameters.
  init(parameters: [String: String]) {
    var settings = DefinitionsReader.Settings()
    settings.parameters = parameters
    reader = DefinitionsReader(settings: settings)
  }

  /// What was read.
  var reading: DefinitionsReading {
    var reader = reader
    reader.finish()
    return reader.reading
  }

  /// Whether there is a file or folder at `path`.
  static func exists(_ path: String) -> Bool {
    ResolvedPath.of(path) != nil
  }

  /// Reads a folder whose documents may be of another kind, and keeps them.
  mutating func readKeeping(_ folder: String) {
    read(folder, isKept: true)
  }

  /// Reads a file, a folder and what is below it, or standard input for `-`.
  mutating func read(_ path: String) {
    read(path, isKept: false)
  }

  private mutating func read(_ path: String, isKept: Bool) {
    var lister = ArchiveLister([path == "-" ? .standardInput : .path(ArchiveLocation(path))])
    var isEmpty = true
    while let found = lister.next() {
      isEmpty = false
      switch found {
      case .standardInput: add("-", isNamed: true, isKept: isKept)
      case .file(let file, let isNamed):
        if isNamed || !Self.isHidden(file, below: path) {
          add("\(file)", isNamed: isNamed && !isKept, isKept: isKept)
        }
      case .failed(let error): reader.addUnreadable("\(error.path)", reason: "\(error)")
      case .linkNotFollowed(let file):
        reader.addNotOpened("\(file)", reason: "a link in a folder is not followed")
      case .namedAgain: continue
      case .specialNotOpened(let file):
        reader.addNotOpened("\(file)", reason: "no regular file, and not opened")
      }
    }
    if isEmpty { reader.addUnreadable(path, reason: "no files are in it") }
  }

  /// Whether a file is none of the user's own: `.git`, `.terraform` and the like.
  private static func isHidden(_ file: ArchiveLocation, below folder: String) -> Bool {
    "\(file)".dropFirst(folder.count).split(separator: "/").contains { $0.hasPrefix(".") }
  }

  private mutating func add(_ name: String, isNamed: Bool, isKept: Bool) {
    do throws(ArchiveError) {
      var document = DefinitionDocument(name: name, bytes: try Self.bytes(of: name))
      document.isNamed = isNamed
      document.companions = { Self.companion($0, of: name) }
      reader.read(document)
      if isKept { kept.append(document) }
    } catch {
      reader.addUnreadable(name, reason: "\(error)")
    }
  }

  /// A file's bytes, and no more of a large one than shows that it is too large.
  private static func bytes(of file: String) throws(ArchiveError) -> [UInt8] {
    var bytes: [UInt8] = []
    do throws(ArchiveError) {
      try InputPieces.read(file) { piece in
        bytes += piece
        return bytes.count <= DefinitionDocument.sizeLimit
      }
    } catch  where error.kind == .empty {
      // An empty file holds no definitions, which the reader tells.
    }
    return bytes
  }

  /// Reads a file that a document asks for: from its own folder or one below, links and all.
  private static func companion(
    _ path: String, of document: String
  ) -> Result<[UInt8], DefinitionDocument.CompanionError> {
    let folder = document.lastIndex(of: "/").map { String(document[...$0]) } ?? "./"
    guard let inside = ResolvedPath.of(folder) else { return .failure(.outside) }
    guard let place = ResolvedPath.of(path.hasPrefix("/") ? path : folder + path) else {
      return .failure(.unreadable("there is no such file"))
    }
    guard place.hasPrefix(inside.hasSuffix("/") ? inside : inside + "/") else {
      return .failure(.outside)
    }
    do throws(ArchiveError) {
      return .success(try bytes(of: place))
    } catch {
      return .failure(.unreadable("\(error)"))
    }
  }
}
