import Foundation
package import TrailArchives

/// An archive in memory, as a store of objects has it: keys with slashes in them, no folders, and bytes
/// that come in pieces of any size.
package struct MemoryStore: ArchiveStore {
  private let files: [ArchiveLocation: [UInt8]]
  private let pieceSize: Int
  private let failure: (kind: ArchiveError.Kind, byte: Int)?

  /// Creates a store of `files`; `pieceSize`: most bytes that one read gives.
  ///
  /// `failure`: what reading any file fails with, and behind how many bytes.
  package init(
    _ files: [ArchiveLocation: [UInt8]], pieceSize: Int = 5000,
    failure: (kind: ArchiveError.Kind, byte: Int)? = nil
  ) {
    self.files = files
    self.pieceSize = pieceSize
    self.failure = failure
  }

  /// Creates a store of all that is in the folder at `path`, under the same names.
  package init(copyOf path: String, pieceSize: Int = 5000) throws {
    var files: [ArchiveLocation: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      var isFolder: ObjCBool = false
      let file = path + "/" + name
      let exists = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
      guard exists, !isFolder.boolValue else { continue }
      files[ArchiveLocation(file)] = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    }
    self.init(files, pieceSize: pieceSize)
  }

  package func list(_ location: ArchiveLocation) throws(ArchiveError) -> (any StoreListing)? {
    if files[location] != nil { return nil }
    let keys = keys(below: location)
    guard !keys.isEmpty else { throw missing(location) }
    return MemoryListing(keys)
  }

  package func exists(_ location: ArchiveLocation) -> Bool {
    files[location] != nil || !keys(below: location).isEmpty
  }

  package func identity(of location: ArchiveLocation) -> FileIdentity? {
    files[location].map { _ in FileIdentity(onlyNameOf: location) }
  }

  package func size(of location: ArchiveLocation) -> Int? { files[location]?.count }

  package func open(_ location: ArchiveLocation) throws(ArchiveError) -> any StoredBytes {
    guard let bytes = files[location] else { throw missing(location) }
    return MemoryFile(bytes, pieceSize: pieceSize, failure: failure(of: location))
  }

  private func keys(below folder: ArchiveLocation) -> [ArchiveLocation] {
    let prefix = folder.asFolder.bytes
    return files.keys.filter { $0.bytes.starts(with: prefix) }
  }

  private func missing(_ location: ArchiveLocation) -> ArchiveError {
    ArchiveError(path: location, kind: .unreadable("No such file or directory"))
  }

  private func failure(of location: ArchiveLocation) -> ArchiveError? {
    failure.map { ArchiveError(path: location, kind: $0.kind, byte: $0.byte) }
  }
}
