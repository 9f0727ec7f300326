import TrailArchives
import TrailReplay

/// Which files have been read: a set of names, never a mark behind which all has been (follow reference, 2).
///
/// Names come in any order, some of them late by days: only what is in the set is known to have been read. It is
/// kept by folders, 24 bytes a name; of a folder whose day is long past there is a count and a sum.
struct SeenFiles: Sendable {
  /// What a file that was met is.
  enum Verdict: Equatable {
    case new
    case seen
    /// It was read, and has been written to since.
    case rewritten
    /// It is in a folder of which only the sum is known.
    case closed
  }

  private(set) var folders: [[UInt8]: SeenFolder] = [:]

  /// How many files there are.
  var count: Int { folders.values.reduce(0) { $0 + $1.count } }

  /// What the file at `path` is.
  func verdict(on path: ArchiveLocation, _ stamp: FileStamp) -> Verdict {
    let (folder, name) = Self.parts(of: path)
    guard let known = folders[folder] else { return .new }
    if known.isClosed { return .closed }
    guard let seen = known[name] else { return .new }
    return seen == StampMark(of: stamp) ? .seen : .rewritten
  }

  /// Adds a file that has been read, or notes how it is now.
  mutating func insert(_ path: ArchiveLocation, _ stamp: FileStamp) {
    let (folder, name) = Self.parts(of: path)
    folders[folder, default: SeenFolder()].insert(name, StampMark(of: stamp))
  }

  /// Closes the folders of days before `day`: their names are needed no longer.
  mutating func close(before day: Int) {
    for folder in folders.keys {
      guard let last = FolderDays.last(of: ArchiveLocation(bytes: folder)), last < day else {
        continue
      }
      folders[folder]?.close()
    }
  }

  /// Whether what is in a closed folder now is what was read of it; `paths` are all of it.
  func isAsClosed(_ folder: [UInt8], _ paths: [ArchiveLocation]) -> Bool {
    guard let known = folders[folder], known.isClosed else { return true }
    var found = SeenFolder()
    for path in paths { found.insert(Self.parts(of: path).name, StampMark(bits: 0)) }
    found.close()
    return found == known
  }

  /// The folder of a file, from `AWSLogs` on, and what stands for its name: wherever the archive is kept, a
  /// delivered file is the same.
  static func parts(of path: ArchiveLocation) -> (folder: [UInt8], name: NameMark) {
    let name = path.lastComponent
    var folder = path.bytes.dropLast(name.count)[...]
    if folder.last == UInt8(ascii: "/") { folder = folder.dropLast() }
    let names = folder.split(separator: UInt8(ascii: "/"))
    if let root = names.firstIndex(where: { $0.elementsEqual("AWSLogs".utf8) }) {
      folder = folder[names[root].startIndex...]
    }
    return (Array(folder), NameMark(of: Array(name)))
  }

  mutating func take(_ folder: [UInt8], _ names: SeenFolder) { folders[folder] = names }
}
