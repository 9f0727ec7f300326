import ReplayTestSupport
import TrailArchives

extension ArchiveLister {
  /// Lists everything, one line each, with `folder` cut off the paths.
  static func lines(_ inputs: [ArchiveInput], in folder: TemporaryFolder) -> [String] {
    var lister = ArchiveLister(inputs)
    var lines: [String] = []
    while let found = lister.next() {
      lines.append(found.line.replacing(folder.path + "/", with: ""))
    }
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
