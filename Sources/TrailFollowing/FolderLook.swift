import TrailArchives

/// One look at the folder that is followed: which files are there.
struct FolderLook {
  /// A file as it was met.
  struct MetFile {
    let path: ArchiveLocation
    let stamp: FileStamp
  }

  /// The files, in the order of the listing.
  private(set) var files: [MetFile] = []
  /// Copies that a tool may be making still, by their names, and how they are.
  private(set) var copies: [ArchiveLocation: FileStamp] = [:]
  /// What could not be listed.
  private(set) var failures: [ArchiveError] = []

  /// Lists `folder`; `day`: folders of which all is of days before that one are passed over, nil: none are.
  ///
  /// `ownFolder`, where the follower keeps its state, is not looked into.
  init(
    at folder: ArchiveLocation, in store: any ArchiveStore, from day: Int?,
    leavingOut ownFolder: ArchiveLocation?
  ) {
    do throws(ArchiveError) {
      let listing = try store.list(folder) { path in
        if let day, let last = FolderDays.last(of: path), last < day { return false }
        return path != ownFolder && !Self.isPassedOver(path)
      }
      guard var listing else {
        throw ArchiveError(path: folder, kind: .unreadable("it is not a folder"))
      }
      while let item = listing.next() { take(item, in: store) }
    } catch {
      failures.append(error)
    }
  }

  private mutating func take(_ item: StoredItem, in store: any ArchiveStore) {
    switch item {
    case .file(let path) where path.lastComponent.first == UInt8(ascii: "."): break
    case .file(let path) where Self.isUnfinished(path):
      // How it is now says whether somebody writes to it; one that is gone is finished.
      if let stamp = try? store.stamp(of: path) { copies[path] = stamp }
    case .file(let path): take(path, in: store)
    case .failed(let error): failures.append(error)
    case .linkNotFollowed, .specialNotOpened: break
    }
  }

  /// Takes a file, unless it is gone by now.
  mutating func take(_ path: ArchiveLocation, in store: any ArchiveStore) {
    do throws(ArchiveError) {
      if let stamp = try store.stamp(of: path) { files.append(MetFile(path: path, stamp: stamp)) }
    } catch {
      failures.append(error)
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
