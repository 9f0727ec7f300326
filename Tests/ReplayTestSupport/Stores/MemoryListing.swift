import TrailArchives

/// The keys below a prefix, folder by folder as a walk would meet them.
struct MemoryListing: StoreListing {
  private var keys: ArraySlice<ArchiveLocation>

  init(_ keys: [ArchiveLocation]) {
    self.keys = keys.sorted { Self.names($0).lexicographicallyPrecedes(Self.names($1)) }[...]
  }

  mutating func next() -> StoredItem? {
    keys.popFirst().map { .file($0) }
  }

  /// A key's bytes, a slash before all others: a name that is the beginning of another comes first,
  /// with all that is in it.
  private static func names(_ key: ArchiveLocation) -> [UInt8] {
    key.bytes.map { $0 == UInt8(ascii: "/") ? 0 : $0 }
  }
}
