import Foundation
import TrailArchives

/// The files of an archive, handed to whichever thread asks, and what came out of them.
final class SharedFiles: @unchecked Sendable {
  private let lock = NSLock()
  private var lister: ArchiveLister
  private var inflated = 0
  private var failed = 0

  init(_ archive: String) {
    lister = ArchiveLister([.path(ArchiveLocation(archive))])
  }

  /// Bytes that came out of all files.
  var bytes: Int { lock.withLock { inflated } }

  /// Files that could not be read.
  var failures: Int { lock.withLock { failed } }

  func next() -> ArchiveLocation? {
    lock.withLock {
      while let found = lister.next() {
        if case .file(let path, _) = found { return path }
      }
      return nil
    }
  }

  /// Notes what came out of one file; nil: it could not be read.
  func note(_ bytes: Int?) {
    lock.withLock {
      inflated += bytes ?? 0
      failed += bytes == nil ? 1 : 0
    }
  }
}
