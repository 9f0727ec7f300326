import Synchronization
import TrailArchives

/// Another store, and how often it was asked for something.
struct CountedStore: ArchiveStore {
  /// A number that many may add to.
  final class Count: Sendable {
    private let number = Mutex(0)

    var value: Int { number.withLock { $0 } }

    func addOne() {
      number.withLock { $0 += 1 }
    }
  }

  private let store: any ArchiveStore
  private let missing: Int
  let opened = Count()
  let reads = Count()

  /// Counts what is asked of `store`, each of whose files it calls larger by `missing` bytes.
  init(_ store: any ArchiveStore, missing: Int = 0) {
    (self.store, self.missing) = (store, missing)
  }

  func list(_ location: ArchiveLocation) throws(ArchiveError) -> (any StoreListing)? {
    try store.list(location)
  }

  func exists(_ location: ArchiveLocation) -> Bool { store.exists(location) }

  func identity(of location: ArchiveLocation) -> FileIdentity? { store.identity(of: location) }

  func size(of location: ArchiveLocation) -> Int? { store.size(of: location).map { $0 + missing } }

  func open(_ location: ArchiveLocation) throws(ArchiveError) -> any StoredBytes {
    opened.addOne()
    return CountedBytes(try store.open(location), missing: missing, reads)
  }
}

/// The bytes of a file in such a store.
private final class CountedBytes: StoredBytes {
  private let bytes: any StoredBytes
  private let missing: Int
  private let reads: CountedStore.Count

  init(_ bytes: any StoredBytes, missing: Int, _ reads: CountedStore.Count) {
    (self.bytes, self.missing, self.reads) = (bytes, missing, reads)
  }

  var size: Int? { bytes.size.map { $0 + missing } }

  var wouldWait: Bool { bytes.wouldWait }

  func read(into output: inout OutputRawSpan) throws(ArchiveError) -> Int {
    reads.addOne()
    return try bytes.read(into: &output)
  }

  func reread(from offset: Int, into output: inout OutputRawSpan) {
    bytes.reread(from: offset, into: &output)
  }

  func beginLookingAhead() {
    bytes.beginLookingAhead()
  }
}
