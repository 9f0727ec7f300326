import TrailArchives

/// A store whose bytes are counted as they are read.
struct CountedStore: ArchiveStore {
  let store: any ArchiveStore
  let progress: ReadingProgress

  func list(_ location: ArchiveLocation) throws(ArchiveError) -> (any StoreListing)? {
    try store.list(location)
  }

  func list(
    _ location: ArchiveLocation, entering mayEnter: @escaping @Sendable (ArchiveLocation) -> Bool
  ) throws(ArchiveError) -> (any StoreListing)? {
    try store.list(location, entering: mayEnter)
  }

  func stamp(of location: ArchiveLocation) throws(ArchiveError) -> FileStamp? {
    try store.stamp(of: location)
  }

  func exists(_ location: ArchiveLocation) -> Bool { store.exists(location) }

  func identity(of location: ArchiveLocation) -> FileIdentity? { store.identity(of: location) }

  func size(of location: ArchiveLocation) -> Int? { store.size(of: location) }

  func open(_ location: ArchiveLocation) throws(ArchiveError) -> any StoredBytes {
    CountedBytes(try store.open(location), progress)
  }
}

/// The bytes of one open file, counted as they are read.
private final class CountedBytes: StoredBytes {
  private let bytes: any StoredBytes
  private let progress: ReadingProgress

  init(_ bytes: any StoredBytes, _ progress: ReadingProgress) {
    (self.bytes, self.progress) = (bytes, progress)
  }

  var size: Int? { bytes.size }

  var wouldWait: Bool { bytes.wouldWait }

  func read(into output: inout OutputRawSpan) throws(ArchiveError) -> Int {
    let count = try bytes.read(into: &output)
    progress.add(bytes: count)
    return count
  }

  func reread(from offset: Int, into output: inout OutputRawSpan) {
    bytes.reread(from: offset, into: &output)
  }

  func beginLookingAhead() { bytes.beginLookingAhead() }
}
