import TrailArchives

/// Files that could not be read to their end, while somebody may still be writing to them.
///
/// Whoever writes in place shows half a file under its final name: it is left, and read again when it has changed.
/// Only one that stays as it is for long enough is damaged.
struct WaitingFiles: Sendable {
  /// How a file was when it was last looked at, and since when.
  struct Waiting: Equatable, Sendable {
    let stamp: FileStamp
    let since: Int
  }

  private(set) var all: [ArchiveLocation: Waiting] = [:]

  /// What to do about a file that has not been read.
  enum Turn: Equatable {
    case read
    /// Read it, whatever is wrong with it.
    case readAsItIs
    case leave
  }

  /// What to do about the file at `path` now; one that nothing is known of is read.
  func turn(of path: ArchiveLocation, _ stamp: FileStamp, at now: Int, settle: Int) -> Turn {
    guard let waiting = all[path], waiting.stamp == stamp else { return .read }
    // The clock may have been set back.
    return now - waiting.since >= settle || now < waiting.since ? .readAsItIs : .leave
  }

  /// Notes that the file was not whole.
  mutating func add(_ path: ArchiveLocation, _ stamp: FileStamp, at now: Int) {
    all[path] = Waiting(stamp: stamp, since: now)
  }

  mutating func remove(_ path: ArchiveLocation) { all[path] = nil }

  /// Forgets those that are there no longer.
  mutating func keep(_ paths: Set<ArchiveLocation>) { all = all.filter { paths.contains($0.key) } }

  mutating func take(_ path: ArchiveLocation, _ waiting: Waiting) { all[path] = waiting }
}
