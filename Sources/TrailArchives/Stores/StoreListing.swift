/// What is below a folder of a store, one thing after another, and the same each time.
///
/// It holds no more of what is still to come than a folder on each level of the tree, or a page.
package protocol StoreListing: Sendable {
  /// Returns the next thing; nil behind the last one.
  mutating func next() -> StoredItem?
}

/// One thing met below a folder.
package enum StoredItem: Sendable {
  case file(ArchiveLocation)
  case linkNotFollowed(ArchiveLocation)
  /// A FIFO, a device or a socket, and not opened.
  case specialNotOpened(ArchiveLocation)
  /// A folder or file that cannot be listed; its neighbours are.
  case failed(ArchiveError)
}
