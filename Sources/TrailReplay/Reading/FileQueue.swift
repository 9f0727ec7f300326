import TrailArchives

/// The files of an archive, handed to whichever worker asks next, in listing order.
///
/// While there are still some to be handed out, one worker lists on for all, folder by folder: so
/// the others do not wait for that. Outside folders nothing is listed before it is asked for, as a
/// list of paths may be slow in coming.
final class FileQueue: Sendable {
  /// One file to read; nil path: standard input.
  struct Item: Sendable {
    let path: ArchivePath?
    let isNamed: Bool
    /// Position in listing order, from 0.
    let position: Int
  }

  private struct State {
    /// Nil while a worker lists.
    var listing: FileListing?
    /// Listed and to be handed out, from the one at `next` on.
    var ready: [Item] = []
    var next = 0

    var waiting: Int { ready.count - next }
  }

  /// What a worker is to do next.
  private enum Turn {
    case read(Item?)
    case list(FileListing)
  }

  /// How many files one worker lists in one go where others read meanwhile, at most.
  private static let filesAhead = 2048

  private let state: Monitor<State>
  private let filesAhead: Int
  private let stop: StopRequest?

  init(_ inputs: [ArchiveInput], _ settings: ReadingSettings) {
    state = Monitor(State(listing: FileListing(inputs, settings)))
    stop = settings.stop
    filesAhead = settings.jobs > 1 ? Self.filesAhead : 1
  }

  /// Returns the next file; nil when there are no more, or reading was to stop.
  func next() -> Item? {
    while true {
      switch turn() {
      case .read(let item): return item
      case .list(var listing):
        let found = listing.files(limit: filesAhead)
        state.withLock { state in
          state.ready.removeSubrange(..<state.next)
          state.ready += found
          state.next = 0
          state.listing = listing
        }
      }
    }
  }

  /// What was met besides files, once all workers are done.
  func finish() -> ReadingPart {
    state.withLock { $0.listing?.part } ?? ReadingPart()
  }

  private func turn() -> Turn {
    state.withLock(waitingWhile: { $0.waiting == 0 && $0.listing == nil }) { state in
      if let stop, stop.isRaised { return .read(nil) }
      if let listing = state.listing, !listing.isComplete,
        state.waiting == 0 || listing.isInFolder && state.waiting < filesAhead / 2
      {
        state.listing = nil
        return .list(listing)
      }
      guard state.waiting > 0 else { return .read(nil) }
      defer { state.next += 1 }
      return .read(state.ready[state.next])
    }
  }
}
