import TrailArchives

/// Which files have been read: a set of names, never a mark behind which all has been (follow reference, 2).
///
/// Names come in any order, some of them late by days: only what is in the set is known to have been read. It is
/// kept by folders, 20 bytes a name; of a folder in which nothing has changed for long there is a count and a sum.
struct SeenFiles: Sendable {
  /// What a file that was met is.
  enum Verdict: Equatable {
    case new
    case seen
    /// It was read, and has another size now.
    case rewritten
    /// It is in a folder of which only the sum is known.
    case closed
  }

  private(set) var folders: [[UInt8]: SeenFolder] = [:]

  /// How many files there are.
  var count: Int { folders.values.reduce(0) { $0 + $1.count } }

  /// What the file at `place` is.
  func verdict(on place: FilePlace, _ stamp: FileStamp) -> Verdict {
    guard let known = folders[place.folder] else { return .new }
    if known.isClosed { return .closed }
    guard let size = known.names[place.name] else { return .new }
    // A sync tool sets the time behind the bytes: it says nothing of these.
    return size == UInt32(clamping: stamp.size) ? .seen : .rewritten
  }

  /// Adds a file that has been read, or notes how it is now.
  mutating func insert(_ place: FilePlace, _ stamp: FileStamp, at now: Int) {
    folders[place.folder, default: SeenFolder()].insert(place.name, size: stamp.size, at: now)
  }

  /// Closes folders of days before `day` to which nothing was added since `time`: their names are needed no longer.
  mutating func close(before day: Int, unchangedSince time: Int) {
    for (folder, seen) in folders where !seen.isClosed && seen.changedAt < time {
      let last = FolderDays.last(of: ArchiveLocation(bytes: folder))
      if let last, last < day { folders[folder]?.close() }
    }
  }

  /// Whether something is in a closed folder now that was not read; `sum` is all of it.
  ///
  /// What is there is taken for known from here on. Files that were deleted are no news.
  mutating func isMore(in folder: [UInt8], _ sum: NameSum) -> Bool {
    folders[folder]?.note(sum) ?? false
  }

  mutating func take(_ folder: [UInt8], _ seen: SeenFolder) { folders[folder] = seen }
}
