import CLibrary

/// Lists the files of an archive one after another, folders in the order of their names' bytes.
///
/// Only one folder's names on each level of the tree are held. Links met in a walk are never
/// followed: what they lead to inside the tree is met anyway, and nothing outside it was named.
package struct ArchiveLister {
  /// One thing found.
  package enum Found: Sendable {
    /// A file to read; `isNamed`: the user named it, rather than a folder above it.
    case file(ArchivePath, isNamed: Bool)
    case standardInput
    case linkNotFollowed(ArchivePath)
    /// A FIFO, a device or a socket met in a walk, and not opened.
    case specialNotOpened(ArchivePath)
    /// A file that was listed already, by this name or another.
    case namedAgain(ArchivePath)
    case failed(ArchiveError)
  }

  /// What is still to be listed in a folder, a name at least; the next one last.
  private struct Folder {
    /// Its path with a slash, and what all its names begin with.
    let beginning: ArchivePath
    var names: FolderNames
  }

  private var inputs: ArraySlice<ArchiveInput>
  private var list: PathListReader?
  private var folders: [Folder] = []
  /// The files listed so far that could be met again.
  private var listed: Set<FileIdentity> = []
  /// Whether each can be met only once, but by hard links: in a walk of one folder.
  private let isOneWalk: Bool

  /// Creates a lister of `inputs`, in their order.
  package init(_ inputs: [ArchiveInput]) {
    self.inputs = inputs[...]
    isOneWalk = inputs.count == 1 && !inputs.contains { if case .list = $0 { true } else { false } }
  }

  /// Whether a folder is being listed.
  package var isInFolder: Bool { !folders.isEmpty }

  /// Returns the next thing found; nil when all has been listed.
  package mutating func next() -> Found? {
    while true {
      if let found = nextInFolders() { return found }
      if list != nil {
        if let found = nextInList() { return found }
      } else if let input = inputs.popFirst() {
        if let found = begin(input) { return found }
      } else {
        return nil
      }
    }
  }

  /// Returns the next thing found in the folders that are being listed; nil when they have been left.
  ///
  /// It waits for nobody.
  package mutating func nextInFolders() -> Found? {
    while !folders.isEmpty {
      if let found = nextInFolder() { return found }
    }
    return nil
  }

  private mutating func begin(_ input: ArchiveInput) -> Found? {
    switch input {
    case .standardInput: return .standardInput
    case .path(let path): return begin(named: path)
    case .list(let paths):
      do throws(ArchiveError) {
        list = try PathListReader(paths)
        return nil
      } catch {
        return .failed(error)
      }
    }
  }

  /// Something the user named: links are followed, and anything that can be opened is read.
  ///
  /// What a list names counts as met in a walk: nobody looked at each of its paths.
  private mutating func begin(named path: ArchivePath, isListed: Bool = false) -> Found? {
    if path.bytes.contains(0) {
      let reason = "a NUL byte is in the path; is the list NUL-separated?"
      return .failed(ArchiveError(path: path, kind: .unreadable(reason)))
    }
    switch FileKind.of(path, followingLinks: true) {
    case .folder: return enter(path)
    case .regular: return file(path, isNamed: !isListed)
    case .special, .link: return .file(path, isNamed: !isListed)
    case nil:
      let reason = lastSystemError()
      if path.isAnnexLink { return .failed(ArchiveError(path: path, kind: .unread(.annexPointer))) }
      return .failed(ArchiveError(path: path, kind: .unreadable(reason)))
    }
  }

  private mutating func nextInList() -> Found? {
    do throws(ArchiveError) {
      if let path = try list?.next() { return begin(named: path, isListed: true) }
      list = nil
      return nil
    } catch {
      list = nil
      return .failed(error)
    }
  }

  private mutating func nextInFolder() -> Found? {
    let last = folders.count - 1
    guard let (rest, kind) = folders[last].names.popLast() else { return nil }
    let path = folders[last].beginning.followed(by: rest)
    if folders[last].names.isEmpty { folders.removeLast() }
    switch kind ?? FileKind.of(path, followingLinks: false) {
    case .folder: return enter(path)
    case .regular: return file(path, isNamed: false)
    case .link where path.isAnnexLink:
      return .failed(ArchiveError(path: path, kind: .unread(.annexPointer)))
    case .link: return .linkNotFollowed(path)
    case .special: return .specialNotOpened(path)
    case nil: return .failed(ArchiveError(path: path, kind: .unreadable(lastSystemError())))
    }
  }

  private mutating func file(_ path: ArchivePath, isNamed: Bool) -> Found {
    if let identity = FileIdentity(path), identity.hasOtherNames || !isOneWalk,
      !listed.insert(identity).inserted
    {
      return .namedAgain(path)
    }
    return .file(path, isNamed: isNamed)
  }

  /// Begins to list a folder; nil when that went well.
  private mutating func enter(_ path: ArchivePath) -> Found? {
    guard let folder = path.withCString({ opendir($0) }) else {
      return .failed(ArchiveError(path: path, kind: .unreadable(lastSystemError())))
    }
    defer { closedir(folder) }
    var names = FolderNames()
    while true {
      errno = 0
      guard let entry = readdir(folder) else { break }
      withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        let name = bytes.prefix { $0 != 0 }
        if !name.elementsEqual(".".utf8), !name.elementsEqual("..".utf8) {
          names.add(name, FileKind(type: entry.pointee.d_type))
        }
      }
    }
    guard errno == 0 else {
      return .failed(ArchiveError(path: path, kind: .readFailed(lastSystemError())))
    }
    names.sort()
    if !names.isEmpty {
      let beginning = ArchivePath(bytes: path.asFolder.bytes + names.beginning)
      folders.append(Folder(beginning: beginning, names: names))
    }
    return nil
  }
}
