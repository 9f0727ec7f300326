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

  /// Whether there is anything at `location`.
  func exists(_ location: ArchiveLocation) -> Bool

  /// What is the same of a file however it is named; nil where it cannot be opened a second time, or
  /// is none.
  func identity(of location: ArchiveLocation) -> FileIdentity?

  /// How many bytes a file has; nil where nobody knows without reading it, or there is none.
  func size(of location: ArchiveLocation) -> Int?

  /// Opens a file for one reader.
  func open(_ location: ArchiveLocation) throws(ArchiveError) -> any StoredBytes
}
