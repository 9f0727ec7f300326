import TrailArchives

/// The files that places name by their paths, each once.
struct PlaceFiles {
  private static let slash = UInt8(ascii: "/")

  private let folders: [ArchiveLocation]
  private let store: any ArchiveStore
  /// Each file by what is the same of it, as it was named first.
  private var known: [FileIdentity: ArchiveLocation] = [:]
  /// The files, in the order in which they were named.
  private(set) var inputs: [ArchiveInput] = []

  /// Prepares to look for files as they are named, and in `folders`.
  init(in folders: [ArchiveInput], of store: any ArchiveStore) {
    self.folders = folders.compactMap { if case .path(let path) = $0 { path } else { nil } }
    self.store = store
  }

  /// Returns the paths that `name` leads to, of files in archives as well; empty where there is no such file.
  ///
  /// As it is, and, unless it begins at the root, inside each of the folders.
  mutating func paths(of name: ArchiveLocation) -> [ArchiveLocation] {
    if let path = inStandardInput(name) { return [path] }
    let isWhole = name.bytes.first == Self.slash
    let candidates = [name] + (isWhole ? [] : folders.map { $0.appending(name.bytes) })
    var paths: [ArchiveLocation] = []
    for candidate in candidates {
      guard let path = path(of: candidate, isTyped: candidate == name), !paths.contains(path) else {
        continue
      }
      paths.append(path)
    }
    return paths
  }

  private mutating func inStandardInput(_ name: ArchiveLocation) -> ArchiveLocation? {
    let input = ArchiveLocation.standardInput
    guard name == input || name.bytes.starts(with: input.asFolder.bytes), !store.exists(input)
    else { return nil }
    if !inputs.contains(.standardInput) { inputs.append(.standardInput) }
    return name
  }

  /// The path at which records of `candidate` are met, if a file or something in one can be there.
  ///
  /// What can be read only once, such as a pipe, is read under the name that was typed.
  private mutating func path(
    of candidate: ArchiveLocation, isTyped: Bool
  ) -> ArchiveLocation? {
    guard let file = file(at: candidate.bytes[...]), isTyped || store.identity(of: file) != nil
    else { return nil }
    let member = candidate.bytes.dropFirst(file.bytes.count)
    let named = add(file)
    return named == file ? candidate : ArchiveLocation(bytes: named.bytes + member)
  }

  /// Whether a path that was found leads into an archive.
  func isInside(_ path: ArchiveLocation) -> Bool {
    path != .standardInput && !inputs.contains(.path(path))
  }

  /// The file at a path, or the archive that the path leads into.
  private func file(at path: ArraySlice<UInt8>) -> ArchiveLocation? {
    var rest = path
    while !rest.isEmpty {
      let location = ArchiveLocation(bytes: Array(rest))
      if store.exists(location) { return isFolder(location) ? nil : location }
      guard let slash = rest.lastIndex(of: Self.slash) else { return nil }
      rest = rest[..<slash]
    }
    return nil
  }

  private func isFolder(_ location: ArchiveLocation) -> Bool {
    do throws(ArchiveError) {
      return try store.list(location) != nil
    } catch {
      // Reading it says what is wrong with it.
      return false
    }
  }

  /// Adds a file, and returns the name it was given first.
  private mutating func add(_ file: ArchiveLocation) -> ArchiveLocation {
    let identity = store.identity(of: file)
    if let identity, let name = known[identity] { return name }
    if let identity { known[identity] = file }
    if identity != nil || !inputs.contains(.path(file)) { inputs.append(.path(file)) }
    return file
  }
}
