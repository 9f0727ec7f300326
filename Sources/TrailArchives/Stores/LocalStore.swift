import CLibrary

/// The file systems of this machine.
///
/// A link that the user named is followed, and anything that can be opened is read. Links met in a walk
/// are never followed: what they lead to inside the tree is met anyway, and nothing outside was named.
package struct LocalStore: ArchiveStore {
  /// Creates the store; all are the same.
  package init() {}

  package func list(_ location: ArchiveLocation) throws(ArchiveError) -> (any StoreListing)? {
    switch FileKind.of(location, followingLinks: true) {
    case .folder: return try LocalListing(location) { _ in true }
    case .regular, .special, .link: return nil
    case nil:
      let reason = systemError()
      throw ArchiveError(
        path: location, kind: location.isAnnexLink ? .unread(.annexPointer) : .unreadable(reason))
    }
  }

  package func list(
    _ location: ArchiveLocation, entering mayEnter: @escaping @Sendable (ArchiveLocation) -> Bool
  ) throws(ArchiveError) -> (any StoreListing)? {
    guard FileKind.of(location, followingLinks: true) == .folder else { return try list(location) }
    return try LocalListing(location, entering: mayEnter)
  }

  package func exists(_ location: ArchiveLocation) -> Bool {
    FileKind.of(location, followingLinks: true) != nil
  }

  package func identity(of location: ArchiveLocation) -> FileIdentity? {
    FileIdentity(location)
  }

  package func linkedIdentity(of location: ArchiveLocation) -> FileIdentity? {
    FileIdentity(location, fewestLinks: 2)
  }

  package func size(of location: ArchiveLocation) -> Int? {
    guard let status = FileStatus(at: location), status.kind == .regular else { return nil }
    return status.size
  }

  package func stamp(of location: ArchiveLocation) throws(ArchiveError) -> FileStamp? {
    guard let status = FileStatus(at: location) else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw ArchiveError(path: location, kind: .unreadable(systemError()))
    }
    guard status.kind == .regular else { return nil }
    return FileStamp(size: max(0, status.size), modified: status.modified)
  }

  package func open(_ location: ArchiveLocation) throws(ArchiveError) -> any StoredBytes {
    try LocalBytes(location)
  }
}
