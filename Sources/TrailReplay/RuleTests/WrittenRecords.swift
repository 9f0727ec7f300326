import TrailArchives

/// Records that are written in a test, as files beside those of this machine.
struct WrittenRecords: ArchiveStore {
  private let files: [ArchiveLocation: [UInt8]]
  private let others: any ArchiveStore

  /// Creates the store of `files`, and of all that is in `others`.
  init(_ files: [ArchiveLocation: [UInt8]], besides others: any ArchiveStore) {
    (self.files, self.others) = (files, others)
  }

  func list(_ location: ArchiveLocation) throws(ArchiveError) -> (any StoreListing)? {
    files[location] == nil ? try others.list(location) : nil
  }

  func list(
    _ location: ArchiveLocation, entering mayEnter: @escaping @Sendable (ArchiveLocation) -> Bool
  ) throws(ArchiveError) -> (any StoreListing)? {
    files[location] == nil ? try others.list(location, entering: mayEnter) : nil
  }

  func exists(_ location: ArchiveLocation) -> Bool {
    files[location] != nil || others.exists(location)
  }

  func identity(of location: ArchiveLocation) -> FileIdentity? {
    files[location] == nil
      ? others.identity(of: location) : FileIdentity(onlyNameOf: location)
  }

  func linkedIdentity(of location: ArchiveLocation) -> FileIdentity? {
    files[location] == nil ? others.linkedIdentity(of: location) : nil
  }

  func size(of location: ArchiveLocation) -> Int? {
    files[location]?.count ?? others.size(of: location)
  }

  func stamp(of location: ArchiveLocation) throws(ArchiveError) -> FileStamp? {
    if let bytes = files[location] { return FileStamp(size: bytes.count, modified: 0) }
    return try others.stamp(of: location)
  }

  func open(_ location: ArchiveLocation) throws(ArchiveError) -> any StoredBytes {
    guard let bytes = files[location] else { return try others.open(location) }
    return WrittenFile(bytes)
  }
}

/// The bytes of one such file.
private final class WrittenFile: StoredBytes {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var size: Int? { bytes.count }
  var wouldWait: Bool { false }

  func read(into output: inout OutputRawSpan) throws(ArchiveError) -> Int {
    let count = append(from: offset, to: &output)
    offset += count
    return count
  }

  func reread(from offset: Int, into output: inout OutputRawSpan) {
    if offset < bytes.count { _ = append(from: offset, to: &output) }
  }

  func beginLookingAhead() {}

  private func append(from start: Int, to output: inout OutputRawSpan) -> Int {
    let bytes = bytes
    return output.append(copying: bytes.span.bytes.extracting(start..<bytes.count))
  }
}
