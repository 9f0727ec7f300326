import Synchronization
public import TrailArchives

/// Counts the files that a reading is going to meet, beside it, so that it can be said how much is left.
public final class FoundFiles: Sendable {
  /// What has been found up to a moment.
  public struct Counts: Hashable, Sendable {
    /// Files that are to be read, passed-over ones aside.
    public var files = 0
    /// Their bytes, as they are stored.
    public var bytes = 0
    /// Whether all have been found.
    public var isComplete = false

    /// Creates the counts of a search that has not begun.
    public init() {}
  }

  /// How many are listed before anybody may ask or end it.
  private static let step = 64

  private let inputs: [ArchiveInput]
  private let settings: ReadingSettings
  private let found = Mutex(Counts())
  private let isStopped = Atomic<Bool>(false)

  /// Creates a count of the files of `inputs`; nil where one of them can be listed only once, as a pipe.
  public init?(_ inputs: [ArchiveInput], _ settings: ReadingSettings) {
    let store = settings.store
    let isListable = inputs.allSatisfy { input in
      switch input {
      case .standardInput: false
      case .files: true
      case .list(let list): list.path.map { store.size(of: $0) != nil } ?? false
      case .path(let path): (try? store.list(path)) != nil || store.size(of: path) != nil
      }
    }
    guard isListable else { return nil }
    self.inputs = inputs
    var settings = settings
    // What cannot be listed is reported by the reading itself.
    settings.damageLog = nil
    self.settings = settings
  }

  /// What has been found so far.
  public var counts: Counts { found.withLock { $0 } }

  /// Finds all files, unless `stop` ends that; blocks the calling thread.
  public func find() {
    var listing = FileListing(inputs, settings)
    while !listing.isComplete, !isStopped.load(ordering: .relaxed) {
      let items = listing.files(limit: Self.step, mayWait: true)
      let bytes = items.reduce(0) { sum, item in
        sum + (item.path.flatMap { settings.store.size(of: $0) } ?? 0)
      }
      found.withLock { counts in
        counts.files += items.count
        counts.bytes += bytes
        counts.isComplete = listing.isComplete
      }
    }
  }

  /// Ends `find`, wherever it is.
  public func stop() {
    isStopped.store(true, ordering: .relaxed)
  }
}
