import TrailArchives

/// Files that could not be read to their end, while somebody may still be writing to them.
///
/// Whoever writes in place shows half a file under its final name: it is left, and read again when it has changed.
/// Only one that stays as it is for long enough is damaged; it is read as it is, and read again should it change after
/// all.
struct WaitingFiles: Equatable, Sendable {
  /// How a file was when it was last looked at, and since when.
  struct Waiting: Equatable, Sendable {
    var stamp: FileStamp
    var since: Int
    /// Whether it was read as it is.
    var wasRead = false
  }

  private(set) var all: [ArchiveLocation: Waiting] = [:]

  /// How many have not been read at all.
  var count: Int { all.values.count { !$0.wasRead } }

  /// What to do about a file that has not been read whole.
  enum Turn: Equatable {
    case read
    /// Read it, whatever is wrong with it.
    case readAsItIs
    case leave
  }

  /// What to do about the file at `path` now; one that nothing is known of is read.
  mutating func turn(of path: ArchiveLocation, _ stamp: FileStamp, at now: Int, settle: Int) -> Turn
  {
    guard let waiting = all[path], waiting.stamp == stamp else { return .read }
    if waiting.wasRead { return .leave }
    // The clock was set back.
    if now < waiting.since { all[path]?.since = now }
    return now - waiting.since >= settle ? .readAsItIs : .leave
  }

  /// Whether the file at `path` was not whole when it was last met.
  func holds(_ path: ArchiveLocation) -> Bool { all[path] != nil }

  /// Notes that the file was not whole.
  mutating func add(_ path: ArchiveLocation, _ stamp: FileStamp, at now: Int) {
    all[path] = Waiting(stamp: stamp, since: now)
  }

  /// Notes that the file was read as it is.
  mutating func noteRead(_ path: ArchiveLocation, _ stamp: FileStamp, at now: Int) {
    all[path] = Waiting(stamp: stamp, since: now, wasRead: true)
  }

  mutating func remove(_ path: ArchiveLocation) { all[path] = nil }

  mutating func take(_ path: ArchiveLocation, _ waiting: Waiting) { all[path] = waiting }
}
