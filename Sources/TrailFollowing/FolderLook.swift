import TrailArchives

/// One look at the folder that is followed: which files are there, one after another.
struct FolderLook {
  /// A file as it was met.
  struct MetFile {
    let path: ArchiveLocation
    let stamp: FileStamp
    let place: FilePlace
  }

  /// Copies that a tool may be making still, by their names, and how they are.
  private(set) var copies: [ArchiveLocation: FileStamp] = [:]
  /// What could not be listed.
  private(set) var failures: [ArchiveError] = []
  private let store: any ArchiveStore
  private var listing: (any StoreListing)?
  private var places: FilePlaces

  /// Begins to list `folder`; `day`: folders of which all is of days before that one are passed over, nil: none are.
  ///
  /// `ownFolder`, where the follower keeps its state, is not looked into.
  init(
    at folder: ArchiveLocation, in store: any ArchiveStore, from day: Int?,
    leavingOut ownFolder: ArchiveLocation?
  ) {
    (self.store, places) = (store, FilePlaces(in: folder))
    do throws(ArchiveError) {
      listing = try store.list(folder) { path in
        if let day, let last = FolderDays.last(of: path), last < day { return false }
        return path != ownFolder && !Self.isPassedOver(path)
      }
      if listing == nil {
        throw ArchiveError(path: folder, kind: .unreadable("it is not a folder"))
      }
    } catch {
      failures.append(error)
    }
  }

  /// The next file, in the order of the listing; nil behind the last one.
  mutating func next() -> MetFile? {
    while let item = listing?.next() {
      switch item {
      case .file(let path) where path.lastComponent.first == UInt8(ascii: "."): break
      case .file(let path) where Self.isUnfinished(path):
        // How it is now says whether somebody writes to it; one that is gone is finished.
        if let stamp = try? store.stamp(of: path) { copies[path] = stamp }
      case .file(let path): if let file = file(at: path) { return file }
      case .failed(let error): failures.append(error)
      case .linkNotFollowed, .specialNotOpened: break
      }
    }
    return nil
  }

  /// The file at `path`; nil: it is gone by now.
  mutating func file(at path: ArchiveLocation) -> MetFile? {
    do throws(ArchiveError) {
      guard let stamp = try store.stamp(of: path) else { return nil }
      return MetFile(path: path, stamp: stamp, place: places.place(of: path))
    } catch {
      failures.append(error)
      return nil
    }
  }

  /// Folders that hold no archive: hidden ones, and what file systems keep for themselves.
  private static func isPassedOver(_ folder: ArchiveLocation) -> Bool {
    let name = folder.lastComponent
    return name.first == UInt8(ascii: ".") || name.elementsEqual("lost+found".utf8)
  }

  /// Whether a file that is still being copied has such a name (follow reference, 5).
  private static func isUnfinished(_ path: ArchiveLocation) -> Bool {
    let name = path.lastComponent
    return [".tmp", ".part"].contains { name.suffix($0.utf8.count).elementsEqual($0.utf8) }
      || ArchiveName.mayBeUnfinishedCopy(path)
  }
}
