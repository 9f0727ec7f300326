import ReplayTestSupport
import Synchronization
import TrailArchives

/// An archive in memory to which files are added.
final class GrowingStore: ArchiveStore {
  private let files = Mutex<[ArchiveLocation: [UInt8]]>([:])
  private let isGone = Mutex(false)

  /// Adds a file, or writes it anew.
  func add(_ path: ArchiveLocation, _ bytes: [UInt8]) { files.withLock { $0[path] = bytes } }

  /// Makes the whole of it go away, as a file system that is unmounted, or come back.
  func unmount(_ isGone: Bool) { self.isGone.withLock { $0 = isGone } }

  var paths: [ArchiveLocation] { files.withLock { $0.keys.sorted() } }

  private var now: MemoryStore {
    MemoryStore(isGone.withLock { $0 } ? [:] : files.withLock { $0 })
  }

  func list(_ location: ArchiveLocation) throws(ArchiveError) -> (any StoreListing)? {
    try now.list(location)
  }

  func exists(_ location: ArchiveLocation) -> Bool { now.exists(location) }
  func identity(of location: ArchiveLocation) -> FileIdentity? { now.identity(of: location) }
  func size(of location: ArchiveLocation) -> Int? { now.size(of: location) }

  func open(_ location: ArchiveLocation) throws(ArchiveError) -> any StoredBytes {
    try now.open(location)
  }
}
