/// Where archives lie: what a user names is looked up, listed and opened here.
///
/// Above it nobody knows whether a location is a path of this machine, a key in a bucket or a name in
/// a test: `ArchiveLister` asks what there is, `ArchiveStream` asks for the bytes.
///
/// Calls may wait for a disk or a network. Workers make them, several at once, and so a store keeps
/// nothing of a walk or of an open file: that is in what it hands out. A store of objects takes a
/// location for a prefix and goes through its pages as they are asked for, knows identities without
/// asking, and reads again with a ranged request.
package protocol ArchiveStore: Sendable {
  /// Begins to list all that is below a folder; nil where `location` is no folder: it can be opened.
  ///
  /// Throws where it leads nowhere, or is refused, or is only a pointer to a file that is elsewhere.
  func list(_ location: ArchiveLocation) throws(ArchiveError) -> (any StoreListing)?

  /// The same, but that folders of which `mayEnter` says no are passed over with all that is below.
  func list(
    _ location: ArchiveLocation, entering mayEnter: @escaping @Sendable (ArchiveLocation) -> Bool
  ) throws(ArchiveError) -> (any StoreListing)?

  /// Whether there is anything at `location`.
  func exists(_ location: ArchiveLocation) -> Bool

  /// What is the same of a file however it is named; nil where it cannot be opened a second time, or
  /// is none.
  func identity(of location: ArchiveLocation) -> FileIdentity?

  /// The same, but only of a file that has several names, so that a walk may meet it more than once; else nil.
  func linkedIdentity(of location: ArchiveLocation) -> FileIdentity?

  /// How many bytes a file has; nil where nobody knows without reading it, or there is none.
  func size(of location: ArchiveLocation) -> Int?

  /// What a file has only as long as nobody writes to it; nil where there is none.
  ///
  /// Throws where that cannot be found out.
  func stamp(of location: ArchiveLocation) throws(ArchiveError) -> FileStamp?

  /// Opens a file for one reader.
  func open(_ location: ArchiveLocation) throws(ArchiveError) -> any StoredBytes
}

extension ArchiveStore {
  /// Passes over nothing: a store that has no folders lists all keys in any case.
  package func list(
    _ location: ArchiveLocation, entering mayEnter: @escaping @Sendable (ArchiveLocation) -> Bool
  ) throws(ArchiveError) -> (any StoreListing)? {
    try list(location)
  }

  /// A store of objects knows each by one name.
  package func linkedIdentity(of location: ArchiveLocation) -> FileIdentity? { nil }

  /// Of a store that has no times a file's size is all there is.
  package func stamp(of location: ArchiveLocation) throws(ArchiveError) -> FileStamp? {
    size(of: location).map { FileStamp(size: $0, modified: 0) }
  }
}
