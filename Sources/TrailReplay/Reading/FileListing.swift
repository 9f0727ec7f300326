import TrailArchives

/// Lists the files of an archive that are to be read; one worker at a time has it.
struct FileListing {
  private var lister: ArchiveLister
  private let selection: FileSelection?
  private let store: any ArchiveStore
  private let ownFile: FileIdentity?
  private var position = 0
  /// What was met but is not a file to read.
  private(set) var part: ReadingPart
  /// Whether all has been listed.
  private(set) var isComplete = false
  /// Further names of files, where hard links are looked for.
  private var namedAgain: [ArchiveLocation] = []
  private let findsHardLinks: Bool

  /// Prepares to list `inputs`; `findsHardLinks`: files with several names are known again also in a walk of one
  /// folder, and these names are kept.
  init(_ inputs: [ArchiveInput], _ settings: ReadingSettings, findsHardLinks: Bool = false) {
    lister = ArchiveLister(inputs, in: settings.store, findsHardLinks: findsHardLinks)
    self.findsHardLinks = findsHardLinks
    selection = FileSelection(settings)
    (store, ownFile) = (settings.store, settings.ownFile)
    part = ReadingPart(listed: settings.inputFiles, log: settings.damageLog)
  }

  /// Whether there may be more to list without waiting for anybody.
  var isInFolder: Bool { lister.isInFolder }

  /// Whether one folder is walked, and nothing else.
  var isOneWalk: Bool { lister.isOneWalk }

  /// Hands over the further names that have been met since the last time.
  mutating func takeNamedAgain() -> [ArchiveLocation] {
    defer { namedAgain = [] }
    return namedAgain
  }

  /// Lists on, over `limit` things at most, and returns the files among them.
  ///
  /// It leaves the folder it is in only for the first, and only where it may wait for a list of paths
  /// that is slow in coming.
  mutating func files(limit: Int, mayWait: Bool) -> [FileQueue.Item] {
    var items: [FileQueue.Item] = []
    for number in 0..<limit {
      guard let found = number == 0 && mayWait ? lister.next() : lister.nextInFolder() else {
        isComplete = number == 0 && mayWait
        break
      }
      guard let (path, isNamed) = file(found) else { continue }
      items.append(FileQueue.Item(path: path, isNamed: isNamed, position: position))
      position += 1
    }
    return items
  }

  /// The file to read; nil where it is none, which is noted.
  private mutating func file(
    _ found: ArchiveLister.Found
  ) -> (path: ArchiveLocation?, isNamed: Bool)? {
    switch found {
    case .file(let path, let isNamed):
      if let ownFile, store.identity(of: path) == ownFile { return nil }
      guard let selection, let reason = selection.reason(toSkip: path) else {
        return (path, isNamed)
      }
      part.skip(path, for: reason, by: selection)
      part.list(path, as: .skipped(reason), in: store)
    case .standardInput: return (nil, true)
    case .linkNotFollowed: part.tally.linksNotFollowed += 1
    case .specialNotOpened: part.tally.specialFilesNotOpened += 1
    case .namedAgain(let path):
      part.tally.namedAgain += 1
      if findsHardLinks { namedAgain.append(path) }
    case .failed(let error):
      part.tally.files.found += 1
      part.tally.files.damaged += 1
      part.damages.add(InputDamage(path: error.path, kind: .archive(error)))
      part.list(error.path, as: .damaged, in: store)
    }
    return nil
  }
}
