import CLibrary
import Synchronization
import TrailArchives
import TrailFollowing

/// A command as the place that lines are delivered to: one after the other of each alarm, several alarms' side by side,
/// while following goes on.
///
/// A line that the command does not take is given again, later each time. With `--once` it is given a few times, and
/// then left for the next pass.
final class CommandSink: FollowSink, Sendable {
  /// How often a line is given in one pass that ends.
  private static let triesOnce = 5
  /// Seconds that commands have to end in when the program is to.
  private static let lastSeconds = 5

  private struct State {
    var order: DeliveryOrder
    var delivered: DeliveredLines
    /// The number of the first line that was not given to it.
    var next = 0
    /// Whether no command is to be begun any longer.
    var isEnding = false
    /// The commands that run, by their lines' numbers.
    var running: [Int: Task<Void, Never>] = [:]
    var failure: String?
    /// Why it could not be noted that a line was taken.
    var error: FollowError?
  }

  private let command: LineCommand
  private let folder: StateFolder
  private let end: StopRequest?
  private let state: Mutex<State>
  private let start = ContinuousClock.now

  /// Creates the sink of the follower whose state is in `folder`, which a request `end`s.
  init(
    _ command: LineCommand, _ folder: StateFolder, delivered: DeliveredLines, once: Bool,
    end: StopRequest?
  ) {
    (self.command, self.folder, self.end) = (command, folder, end)
    let order = DeliveryOrder(mostTries: once ? Self.triesOnce : nil)
    state = Mutex(State(order: order, delivered: delivered))
  }

  var delivered: DeliveredLines { state.withLock { $0.delivered } }

  func deliver(_ lines: [OutboxLine]) throws(FollowError) -> Bool {
    let error = state.withLock { state in
      for line in lines where line.number >= state.next {
        state.order.add(line)
        state.next = line.number + 1
      }
      return state.error
    }
    if let error { throw error }
    begin()
    return true
  }

  func finish() throws(FollowError) {
    while end?.isRaised(within: 20) == false {
      let (isDone, error) = state.withLock { ($0.order.isDone, $0.error) }
      if let error { throw error }
      if isDone { return }
    }
    abandon()
  }

  func abandon() {
    state.withLock { $0.isEnding = true }
    let last = now + Self.lastSeconds
    while isGiving, now < last { usleep(20_000) }
    for task in state.withLock({ Array($0.running.values) }) { task.cancel() }
    while isGiving { usleep(20_000) }
  }

  private var isGiving: Bool { state.withLock { $0.order.isGiving } }

  func takeFailure() -> String? {
    state.withLock { state in
      defer { state.failure = nil }
      return state.failure
    }
  }

  /// Begins to deliver what is next.
  private func begin() {
    state.withLock { state in
      while !state.isEnding, let (line, tries) = state.order.next(at: now) {
        state.running[line.number] = Task { await self.give(line, attempt: tries + 1) }
      }
    }
  }

  private func give(_ line: OutboxLine, attempt: Int) async {
    if let failure = await command.run(with: line, attempt: attempt) {
      refuse(line, failure)
    } else {
      take(line)
    }
    begin()
  }

  private func take(_ line: OutboxLine) {
    state.withLock { state in
      state.running[line.number] = nil
      state.order.take(line)
      state.delivered.insert(line.number)
      do throws(FollowError) {
        try folder.note(state.delivered)
      } catch {
        state.error = error
      }
    }
  }

  private func refuse(_ line: OutboxLine, _ failure: CommandFailure) {
    let subject = line.subject
    let about = [subject.type, subject.state, subject.alarm.map { "of \($0)" }]
      .compactMap(\.self).joined(separator: " ")
    let words = "--exec: \(failure), for \(about)"
    let pause = state.withLock { state in
      state.failure = words
      state.running[line.number] = nil
      let pause = state.order.refuse(line, at: now)
      return state.isEnding ? nil : pause
    }
    let next = pause.map { "again in \($0) s" } ?? "again with the next pass"
    StandardError.message("\(words); \(next)")
    guard let pause else { return }
    Task {
      try? await Task.sleep(for: .seconds(pause))
      self.begin()
    }
  }

  /// Seconds since it was created.
  private var now: Int { Int(start.duration(to: .now).components.seconds) }
}
