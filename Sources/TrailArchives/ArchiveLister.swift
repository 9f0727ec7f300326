/// Lists the files that inputs name in a store, one after another, each once.
///
/// Inputs, and lists of paths among them, are taken in their order; what is in a folder comes as the
/// store lists it.
package struct ArchiveLister {
  /// One thing found.
  package enum Found: Sendable {
    /// A file to read; `isNamed`: the user named it, rather than a folder above it.
    case file(ArchiveLocation, isNamed: Bool)
    case standardInput
    case linkNotFollowed(ArchiveLocation)
    /// A FIFO, a device or a socket met in a walk, and not opened.
    case specialNotOpened(ArchiveLocation)
    /// A file that was listed already, by this name or another.
    case namedAgain(ArchiveLocation)
    case failed(ArchiveError)
  }

  private let store: any ArchiveStore
  private var inputs: ArraySlice<ArchiveInput>
  private var list: PathListReader?
  /// Files that a walk has met already, and that are still to be handed on.
  private var met: ArraySlice<ArchiveLocation> = []
  /// The folder that is being listed.
  private var listing: (any StoreListing)?
  /// The files listed so far that could be met again.
  private var listed: Set<FileIdentity> = []
  /// Whether each can be met only once, but by hard links: in a walk of one folder.
  package let isOneWalk: Bool
  private let findsHardLinks: Bool

  /// Creates a lister of `inputs`, in their order; `findsHardLinks`: files with several names are known again also
  /// in a walk of one folder, which takes a look at each.
  package init(
    _ inputs: [ArchiveInput], in store: any ArchiveStore = LocalStore(),
    findsHardLinks: Bool = false
  ) {
    self.inputs = inputs[...]
    self.store = store
    self.findsHardLinks = findsHardLinks
    isOneWalk = inputs.count == 1 && !inputs.contains { if case .path = $0 { false } else { true } }
  }

  /// Whether a folder is being listed.
  package var isInFolder: Bool { listing != nil }

  /// Returns the next thing found; nil when all has been listed.
  package mutating func next() -> Found? {
    while true {
      if let found = nextInFolder() { return found }
      if let path = met.popFirst() { return file(path, isNamed: false) }
      if list != nil {
        if let found = nextInList() { return found }
      } else if let input = inputs.popFirst() {
        if let found = begin(input) { return found }
      } else {
        return nil
      }
    }
  }

  /// Returns the next thing found in the folder that is being listed; nil when it has been left.
  ///
  /// It waits for nobody who writes a list of paths.
  package mutating func nextInFolder() -> Found? {
    switch listing?.next() {
    case .file(let path): return file(path, isNamed: false)
    case .linkNotFollowed(let path): return .linkNotFollowed(path)
    case .specialNotOpened(let path): return .specialNotOpened(path)
    case .failed(let error): return .failed(error)
    case nil:
      listing = nil
      return nil
    }
  }

  private mutating func begin(_ input: ArchiveInput) -> Found? {
    switch input {
    case .standardInput: return .standardInput
    case .path(let path): return begin(named: path)
    case .files(let paths):
      met = paths[...]
      return nil
    case .list(let paths):
      do throws(ArchiveError) {
        list = try PathListReader(paths, in: store)
        return nil
      } catch {
        return .failed(error)
      }
    }
  }

  /// Something the user named: a folder is listed, and anything else that can be opened is read.
  ///
  /// What a list names counts as met in a walk: nobody looked at each of its paths.
  private mutating func begin(named path: ArchiveLocation, isListed: Bool = false) -> Found? {
    if path.bytes.contains(0) {
      let reason = "a NUL byte is in the path; is the list NUL-separated?"
      return .failed(ArchiveError(path: path, kind: .unreadable(reason)))
    }
    do throws(ArchiveError) {
      listing = try store.list(path)
      return listing == nil ? file(path, isNamed: !isListed) : nil
    } catch {
      return .failed(error)
    }
  }

  private mutating func nextInList() -> Found? {
    do throws(ArchiveError) {
      if let path = try list?.next() { return begin(named: path, isListed: true) }
      list = nil
      return nil
    } catch {
      list = nil
      return .failed(error)
    }
  }

  private mutating func file(_ path: ArchiveLocation, isNamed: Bool) -> Found {
    let identity =
      isOneWalk
      ? (findsHardLinks ? store.linkedIdentity(of: path) : nil) : store.identity(of: path)
    if let identity, !listed.insert(identity).inserted { return .namedAgain(path) }
    return .file(path, isNamed: isNamed)
  }
}
