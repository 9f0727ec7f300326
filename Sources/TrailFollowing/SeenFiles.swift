import TrailArchives
import TrailReplay

/// Which files have been read: a set of names, never a mark behind which all has been (follow reference, 2).
///
/// Names come in any order, some of them late by days: only what is in the set is known to have been read. It is
/// kept by folders, 24 bytes a name; of a folder in which nothing has changed for long there is a count and a sum.
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

  /// What the file that is known by `path` is.
  func verdict(on path: ArchiveLocation, _ stamp: FileStamp) -> Verdict {
    let (folder, name) = Self.parts(of: path)
    guard let known = folders[folder] else { return .new }
    if known.isClosed { return .closed }
    guard let size = known[name] else { return .new }
    // A sync tool sets the time behind the bytes: it says nothing of these.
    return size == stamp.size ? .seen : .rewritten
  }

  /// Adds a file that has been read, or notes how it is now.
  mutating func insert(_ path: ArchiveLocation, _ stamp: FileStamp, at now: Int) {
    let (folder, name) = Self.parts(of: path)
    folders[folder, default: SeenFolder()].insert(name, size: stamp.size, at: now)
  }

  /// Closes folders of days before `day` to which nothing was added since `time`: their names are needed no longer.
  mutating func close(before day: Int, unchangedSince time: Int) {
    for (folder, seen) in folders where !seen.isClosed && seen.changedAt < time {
      let last = FolderDays.last(of: ArchiveLocation(bytes: folder))
      if let last, last < day { folders[folder]?.close() }
    }
  }

  /// Whether something is in a closed folder now that was not read; `paths` are all of it.
  ///
  /// What is there is taken for known from here on. Files that were deleted are no news.
  mutating func isMore(in folder: [UInt8], _ paths: [ArchiveLocation]) -> Bool {
    guard let known = folders[folder], known.isClosed else { return false }
    var found = SeenFolder()
    for path in paths { found.insert(Self.parts(of: path).name, size: 0, at: known.changedAt) }
    found.close()
    folders[folder] = found
    return found != known && found.count >= known.count
  }

  /// The folder of a file, and what stands for its name.
  static func parts(of path: ArchiveLocation) -> (folder: [UInt8], name: NameMark) {
    let name = path.lastComponent
    var folder = path.bytes.dropLast(name.count)
    if folder.last == UInt8(ascii: "/") { folder = folder.dropLast() }
    return (Array(folder), NameMark(of: Array(name)))
  }

  mutating func take(_ folder: [UInt8], _ names: SeenFolder) { folders[folder] = names }
}

extension ArchiveLocation {
  /// What a delivered file is known by, wherever the archive is kept: its path from `AWSLogs` on, or else from the
  /// folder that is followed.
  func known(in folder: ArchiveLocation) -> ArchiveLocation {
    let bytes = bytes
    let names = bytes.split(separator: UInt8(ascii: "/"))
    if let root = names.firstIndex(where: { $0.elementsEqual("AWSLogs".utf8) }) {
      return ArchiveLocation(bytes: Array(bytes[names[root].startIndex...]))
    }
    let beginning = folder.asFolder.bytes
    return bytes.starts(with: beginning)
      ? ArchiveLocation(bytes: Array(bytes.dropFirst(beginning.count))) : self
  }
}
