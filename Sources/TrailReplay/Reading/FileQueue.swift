import TrailArchives

/// The files of an archive, handed to whichever worker asks next, in listing order.
///
/// While there are still some to be handed out, one worker lists on for all, folder by folder: so
/// the others do not wait for that. Outside folders nothing is listed before it is asked for, as a
/// list of paths may be slow in coming.
final class FileQueue: Sendable {
  /// One file to read; nil path: standard input.
  struct Item: Sendable {
    let path: ArchiveLocation?
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

    /// How much one worker lists in one go; little at first, as the others have nothing to read.
    var step = 8

    var waiting: Int { ready.count - next }
  }

  /// What a worker is to do next.
  private enum Turn {
    case read(Item?)
    case list(FileListing, step: Int, mayWait: Bool)
  }

  /// How much one worker lists in one go, at most.
  private static let longestStep = 512

  private let state: Monitor<State>
  private let isShared: Bool
  private let stop: StopRequest?
  private let progress: ReadingProgress?

  init(_ inputs: [ArchiveInput], _ settings: ReadingSettings) {
    state = Monitor(State(listing: FileListing(inputs, settings)))
    (stop, progress) = (settings.stop, settings.progress)
    isShared = settings.jobs > 1
  }

  /// Returns the next file; nil when there are no more, or reading was to stop.
  func next() -> Item? {
    while true {
      switch turn() {
      case .read(let item): return item
      case .list(var listing, let step, let mayWait):
        let found = listing.files(limit: step, mayWait: mayWait)
        state.withLock { state in
          state.ready.removeSubrange(..<state.next)
          state.ready += found
          state.next = 0
          state.step = min(2 * step, Self.longestStep)
          state.listing = listing
        }
      }
    }
  }

  /// What was met besides files, once all workers are done.
  func finish() -> ReadingPart {
    progress?.end()
    return state.withLock { $0.listing?.part } ?? ReadingPart()
  }

  private func turn() -> Turn {
    state.withLock(waitingWhile: { $0.waiting == 0 && $0.listing == nil }) { state in
      if let stop, stop.isRaised { return .read(nil) }
      let isEmpty = state.waiting == 0
      if let listing = state.listing, !listing.isComplete,
        isEmpty || isShared && listing.isInFolder && state.waiting < state.step / 2
      {
        state.listing = nil
        return .list(listing, step: isShared ? state.step : 1, mayWait: isEmpty)
      }
      guard state.waiting > 0 else { return .read(nil) }
      defer { state.next += 1 }
      return .read(state.ready[state.next])
    }
  }
}
