import CLibrary

/// Walks a folder of this machine and all below, each folder in the order of its names' bytes.
///
/// Only one folder's names on each level of the tree are held.
struct LocalListing: StoreListing {
  /// What is still to be listed in a folder, a name at least; the next one last.
  private struct Folder {
    /// Its path with a slash, and what all its names begin with.
    let beginning: ArchiveLocation
    var names: FolderNames
  }

  private var folders: [Folder] = []
  private let mayEnter: @Sendable (ArchiveLocation) -> Bool

  /// Opens the folder at `path`; of those below, the ones that `mayEnter` allows are entered.
  init(
    _ path: ArchiveLocation, entering mayEnter: @escaping @Sendable (ArchiveLocation) -> Bool
  ) throws(ArchiveError) {
    self.mayEnter = mayEnter
    try enter(path)
  }

  mutating func next() -> StoredItem? {
    while !folders.isEmpty {
      if let item = nextInFolder() { return item }
    }
    return nil
  }

  private mutating func nextInFolder() -> StoredItem? {
    let last = folders.count - 1
    guard let (rest, kind) = folders[last].names.popLast() else { return nil }
    let path = folders[last].beginning.followed(by: rest)
    if folders[last].names.isEmpty { folders.removeLast() }
    switch kind ?? FileKind.of(path, followingLinks: false) {
    case .folder:
      guard mayEnter(path) else { return nil }
      do throws(ArchiveError) {
        try enter(path)
        return nil
      } catch {
        return .failed(error)
      }
    case .regular: return .file(path)
    case .link where path.isAnnexLink:
      return .failed(ArchiveError(path: path, kind: .unread(.annexPointer)))
    case .link: return .linkNotFollowed(path)
    case .special: return .specialNotOpened(path)
    case nil: return .failed(ArchiveError(path: path, kind: .unreadable(systemError())))
    }
  }

  /// Begins to list a folder.
  private mutating func enter(_ path: ArchiveLocation) throws(ArchiveError) {
    guard let folder = opendir(path.terminated) else {
      throw ArchiveError(path: path, kind: .unreadable(systemError()))
    }
    defer { closedir(folder) }
    var names = FolderNames()
    while true {
      errno = 0
      guard let entry = readdir(folder) else { break }
      // In bounds: the entry is the system's until it is asked for the next one, and of the name's room
      // no byte behind the NUL that ends it is looked at.
      withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        let name = bytes.prefix { $0 != 0 }
        if !name.elementsEqual(".".utf8), !name.elementsEqual("..".utf8) {
          names.add(name, FileKind(type: entry.pointee.d_type))
        }
      }
    }
    guard errno == 0 else {
      throw ArchiveError(path: path, kind: .readFailed(systemError()))
    }
    names.sort()
    guard !names.isEmpty else { return }
    let beginning = ArchiveLocation(bytes: path.asFolder.bytes + names.beginning)
    folders.append(Folder(beginning: beginning, names: names))
  }
}
