import TrailArchives

/// The files of an archive, handed to whichever worker asks next, in listing order.
final class FileQueue: Sendable {
  /// One file to read; nil path: standard input.
  struct Item: Sendable {
    let path: ArchivePath?
    let isNamed: Bool
    /// Position in listing order, from 0.
    let position: Int
  }

  private struct State {
    var lister: ArchiveLister
    var position = 0
    /// What was met but is no file to read.
    var part: ReadingPart
  }

  private let state: Monitor<State>
  private let selection: FileSelection?
  private let stop: StopRequest?

  init(_ inputs: [ArchiveInput], _ settings: ReadingSettings) {
    let part = ReadingPart(log: settings.damageLog)
    state = Monitor(State(lister: ArchiveLister(inputs), part: part))
    selection = FileSelection(settings)
    stop = settings.stop
  }

  /// Returns the next file; nil when there are no more, or reading was to stop.
  func next() -> Item? {
    state.withLock { state in
      if let stop, stop.isRaised { return nil }
      while let found = state.lister.next() {
        guard let (path, isNamed) = Self.file(found, noting: &state.part) else { continue }
        if let path, let reason = selection?.reason(toSkip: path) {
          state.part.tally.skip(reason)
          continue
        }
        defer { state.position += 1 }
        return Item(path: path, isNamed: isNamed, position: state.position)
      }
      return nil
    }
  }

  /// What was met besides files, once all workers are done.
  func finish() -> ReadingPart {
    state.withLock { $0.part }
  }

  private static func file(
    _ found: ArchiveLister.Found, noting part: inout ReadingPart
  ) -> (ArchivePath?, isNamed: Bool)? {
    switch found {
    case .file(let path, let isNamed): return (path, isNamed)
    case .standardInput: return (nil, true)
    case .linkNotFollowed: part.tally.linksNotFollowed += 1
    case .specialNotOpened: part.tally.specialFilesNotOpened += 1
    case .failed(let error):
      part.tally.files.found += 1
      part.tally.files.damaged += 1
      part.damages.add(InputDamage(path: error.path, kind: .archive(error)))
    }
    return nil
  }
}
