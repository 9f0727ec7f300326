import TrailArchives

/// What a delivered file is known by, wherever the archive is kept: its folder's path from `AWSLogs` on, or else from
/// the folder that is followed, and its name.
struct FilePlace: Sendable {
  let folder: [UInt8]
  let name: NameMark
}

/// Finds places; one folder's files come one after another.
struct FilePlaces: Sendable {
  /// The folder that is followed.
  private let beginning: [UInt8]
  private var lastFolder: [UInt8] = []
  private var lastKnown: [UInt8] = []

  /// Creates the finder of places in the folder that is followed.
  init(in folder: ArchiveLocation) { beginning = folder.asFolder.bytes }

  /// The place of the file at `path`.
  mutating func place(of path: ArchiveLocation) -> FilePlace {
    let name = path.lastComponent
    let folder = path.bytes.dropLast(name.count)
    if !folder.elementsEqual(lastFolder) || lastFolder.isEmpty {
      (lastFolder, lastKnown) = (Array(folder), known(folder))
    }
    return FilePlace(folder: lastKnown, name: NameMark(of: Array(name)))
  }

  /// What a folder, which ends in a slash, is known by.
  private func known(_ folder: ArraySlice<UInt8>) -> [UInt8] {
    let names = folder.split(separator: UInt8(ascii: "/"))
    if let root = names.firstIndex(where: { $0.elementsEqual("AWSLogs".utf8) }) {
      return Array(folder[names[root].startIndex...].dropLast())
    }
    let own = folder.starts(with: beginning) ? folder.dropFirst(beginning.count) : folder
    return own.last == UInt8(ascii: "/") ? Array(own.dropLast()) : Array(own)
  }
}
