import MetricAlarms
public import TrailArchives

/// Reads files for a replay in parts: of each, one line with all that a replay would find in it.
///
///     let mapper = ReplayMapper(plan)
///     try mapper.run(over: PathList(path: nil)) { line in write(line.text) }
///
/// A line is the same bytes in every process. `ReplayReducer` makes of lines what one replay would have found.
public struct ReplayMapper: Sendable {
  private let plan: ReplayPlan
  private let sum: [UInt8]

  /// Creates the mapper of `plan`; its alarms matter only where records are read from a time on.
  ///
  /// `keepsRecords`: lines have the records of matches and hashes of the files as well, for case files.
  public init(_ plan: ReplayPlan, keepsRecords: Bool = false) {
    self.plan = plan.mapped(keepsRecords: keepsRecords)
    sum = plan.lineSum
  }

  /// Reads the files that `list` names as it comes, each as one met in a walk, and hands the line of each to
  /// `write`, one at a time, until that returns false.
  ///
  /// Blocks the calling thread. A file that cannot be read has a line that says so. With several jobs, lines
  /// come in any order. `pause` is called, maybe while a line is handed over, before the list has to be waited for.
  ///
  /// - Throws: what is wrong with the list itself.
  public func run(
    over list: PathList, beforeWaiting pause: @escaping @Sendable () -> Void = {},
    _ write: @escaping @Sendable (MappedLine) -> Bool
  ) throws(ArchiveError) {
    let queue = PathQueue(try PathListReader(list, in: plan.reading.store))
    let rules = RecordRules(filters: plan.filters, reading: plan.reading, watching: plan.watch)
    let output = Monitor(true)
    WorkerThreads.run(plan.reading.jobs) { [plan, sum] in
      guard var reader = UnitReader(plan, rules) else { return queue.fail() }
      while let path = queue.next(beforeWaiting: pause) {
        let unit = reader.read(path)
        let line = MappedLine(
          identity: unit.identity,
          text: unit.line(plan: sum, keepsRecords: plan.keepsRecords))
        let isOpen = output.withLock { isOpen in
          if isOpen { isOpen = write(line) }
          return isOpen
        }
        guard isOpen else { return }
      }
    }
    try queue.finish()
  }
}

/// Paths of a list, handed to whichever worker asks next.
private final class PathQueue: Sendable {
  private struct State {
    var list: PathListReader
    var failure: ArchiveError?
  }

  private let state: Monitor<State>

  init(_ list: sending PathListReader) {
    state = Monitor(State(list: list))
  }

  func next(beforeWaiting pause: () -> Void) -> ArchiveLocation? {
    state.withLock { state in
      guard state.failure == nil else { return nil }
      do throws(ArchiveError) {
        return try state.list.next(beforeWaiting: pause)
      } catch {
        state.failure = error
        return nil
      }
    }
  }

  /// Notes that a worker found no memory.
  func fail() {
    state.withLock { $0.failure = ArchiveError(path: .standardInput, kind: .noMemory) }
  }

  /// Throws what was wrong.
  func finish() throws(ArchiveError) {
    if let failure = state.withLock(\.failure) { throw failure }
  }
}
