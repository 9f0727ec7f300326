import CLibrary
import MetricAlarms
import ReplayReports
import TrailArchives
import TrailReplay

/// The line that shows how far reading has come: on a terminal from the first second on, until it is erased at
/// the end; and wherever standard error goes, once for each SIGUSR1.
final class ProgressLine: Sendable {
  /// Seconds before the line is first drawn.
  private static let patience = 1.0
  /// Milliseconds between two drawings.
  private static let interval: CInt = 200

  private let progress: ReadingProgress
  private let inputs: [ArchiveInput]
  private let settings: ReadingSettings
  private let rules: (filters: [MetricFilter], alarms: [MetricAlarm])
  private let start = ContinuousClock.now
  private let isDrawn: Bool
  private let hasEnded = Monitor(false)

  /// Has `settings` keep up with how far a reading of `inputs` has come.
  ///
  /// `alarms` are those that are judged, of which is said how many have matches of `filters`.
  init(
    _ settings: inout ReadingSettings, _ inputs: [ArchiveInput],
    filters: [MetricFilter] = [], alarms: [MetricAlarm] = [], isQuiet: Bool
  ) {
    progress = ReadingProgress()
    self.inputs = inputs
    self.settings = settings
    settings.progress = progress
    rules = (filters, alarms)
    isDrawn = !isQuiet && StandardError.isTerminal
  }

  /// Calls `body`, which reads, and shows how far it has come meanwhile.
  func follow<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let bell = WakeUp.bySignal else { return try body() }
    bell.begin()
    guard WorkerThreads.detach({ self.show(wokenBy: bell) }) else {
      return try body()
    }
    defer {
      bell.end()
      hasEnded.withLock(waitingWhile: { !$0 }) { _ in }
    }
    return try body()
  }

  private func show(wokenBy bell: WakeUp) {
    var found: FoundFiles?
    var hasLooked = false
    loop: while true {
      let event = bell.wait(milliseconds: isDrawn ? Self.interval : -1)
      if event == .end { break loop }
      guard event == .signal || isDrawn && seconds >= Self.patience else { continue }
      if !hasLooked {
        hasLooked = true
        found = FoundFiles(inputs, settings)
        if let found { _ = WorkerThreads.detach { found.find() } }
        // Small archives are counted at once: better than to say that nothing is known.
        usleep(20_000)
      }
      let line = text(found).text
      if event == .signal {
        StandardError.message(line)
      } else if StandardError.mayDraw {
        // A job may be sent to the background, and come back.
        StandardError.draw(line)
      }
    }
    found?.stop()
    StandardError.draw(nil)
    hasEnded.withLock { $0 = true }
  }

  private var seconds: Double {
    let parts = (ContinuousClock.now - start).components
    return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
  }

  private func text(_ found: FoundFiles?) -> ProgressText {
    var text = ProgressText(progress.counts, seconds: seconds)
    text.found = found?.counts
    text.isJudging = progress.isJudging
    if !rules.alarms.isEmpty {
      text.alarms = progress.alarms(of: rules.alarms, fedBy: rules.filters)
    }
    return text
  }
}
