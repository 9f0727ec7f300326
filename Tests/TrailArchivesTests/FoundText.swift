import ReplayTestSupport
import Testing
import TrailArchives

extension ArchiveLister {
  /// Lists everything in `store`, one line each, with `folder` cut off the paths.
  static func lines(
    _ inputs: [ArchiveInput], in folder: TemporaryFolder, of store: any ArchiveStore = LocalStore()
  ) -> [String] {
    var lister = ArchiveLister(inputs, in: store)
    var lines: [String] = []
    while let found = lister.next() {
      lines.append(found.line.replacing(folder.path + "/", with: ""))
    }
    return lines
  }

  /// Lists everything in `folder`, and expects the same of a store in memory that has its files.
  static func linesOfBothStores(
    _ inputs: [ArchiveInput], in folder: TemporaryFolder
  ) throws -> [String] {
    let lines = lines(inputs, in: folder)
    let store = try MemoryStore(copyOf: folder.path)
    #expect(Self.lines(inputs, in: folder, of: store) == lines)
    return lines
  }
}

extension ArchiveLister.Found {
  /// What was found, in a few words.
  fileprivate var line: String {
    switch self {
    case .file(let path, let isNamed): "\(isNamed ? "named" : "file") \(path)"
    case .standardInput: "standard input"
    case .linkNotFollowed(let path): "link \(path)"
    case .specialNotOpened(let path): "special \(path)"
    case .namedAgain(let path): "again \(path)"
    case .failed(let error): "failed \(error.path): \(error)"
    }
  }
}
