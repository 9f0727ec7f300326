/// What a file has only as long as nobody writes to it.
package struct FileStamp: Hashable, Sendable {
  /// In bytes.
  package let size: Int
  /// When it was last written to, in nanoseconds since the Unix epoch; 0 where the store keeps no times.
  package let modified: Int

  /// Creates a stamp.
  package init(size: Int, modified: Int) {
    (self.size, self.modified) = (size, modified)
  }
}
