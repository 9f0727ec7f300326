import ArgumentParser
import CLibrary
import ReplayReports
import TrailArchives
import TrailFollowing
import TrailReplay

/// A follower at work: pass → keep → deliver → wait, until it is to end.
struct FollowRun {
  /// Seconds between looks at the folders of all days whose names are kept.
  private static let sweepEvery = 3600
  /// Seconds between two lines that say how far it has come, and between two states that hold nothing else that is new.
  private static let sayEvery = 60

  private let options: FollowOptions
  private let plan: ReplayPlan
  /// The rules' SHA-256 in hex.
  private let rules: String
  private let form: FollowFormat
  private let style: ReportStyle
  private let isQuiet: Bool
  private let end = Interrupts.stopRequest()

  private var lastSweep: Int?
  private var lastSaid: Int?
  private var lastSaved: Int?
  private var isDamaged = false
  private var hasFired = false

  init(
    options: FollowOptions, plan: ReplayPlan, rules: String, form: FollowFormat, style: ReportStyle,
    isQuiet: Bool
  ) {
    (self.options, self.plan, self.rules) = (options, plan, rules)
    (self.form, self.style, self.isQuiet) = (form, style, isQuiet)
  }

  /// Follows until a signal ends it, or nobody reads any longer; with `--once` for one pass.
  mutating func untilEnd(failOnAlarm: Bool) throws -> ExitStatus {
    do throws(FollowError) {
      try follow()
    } catch {
      StandardError.message("\(error)")
      return .damaged
    }
    guard options.once else { return .complete }
    return isDamaged ? .damaged : failOnAlarm && hasFired ? .askedFor : .complete
  }

  private mutating func follow() throws(FollowError) {
    let folder = try StateFolder(options.state)
    if options.reset { try folder.reset() }
    let sum = FollowRules.sum(of: plan, under: rules)
    var follower = try begin(in: folder, under: sum)
    guard try deliver(&follower, to: folder) else { return }
    while true {
      let now = time(nil)
      let pass = follower.pass(at: now, reach(at: now))
      let lines = FollowLines(pass, clock: plan.reading.clock, style: style)
      follower.append((form == .jsonl ? lines.json : lines.text).map { Array($0.utf8) })
      if pass.hasNews || now - (lastSaved ?? 0) >= Self.sayEvery {
        try folder.save(follower.state, under: sum)
        lastSaved = now
      }
      let isRead = try deliver(&follower, to: folder)
      report(pass, follower)
      guard isRead, !options.once,
        end?.isRaised(within: options.poll.seconds * 1000) == false
      else { return }
    }
  }

  private func begin(in folder: StateFolder, under sum: String) throws(FollowError) -> Follower {
    let settings = options.settings(at: time(nil))
    let kept = try folder.load(for: plan, under: sum)
    if kept?.isOlder == true {
      StandardError.message(
        "\(options.state): the last state was not whole; going on from the one before")
    }
    return Follower(
      of: options.folder?.path ?? .standardInput, by: plan, under: rules, settings,
      from: kept?.state ?? FollowState(of: plan, from: settings.from),
      leavingOut: options.ownFolder)
  }

  private mutating func reach(at now: Int) -> Follower.Reach {
    guard let last = lastSweep else {
      lastSweep = now
      return .whole
    }
    guard now - last >= Self.sweepEvery || now < last else { return .hot }
    lastSweep = now
    return .warm
  }

  /// Writes what has not been delivered yet; false when nobody reads any longer.
  private func deliver(
    _ follower: inout Follower, to folder: StateFolder
  ) throws(FollowError) -> Bool {
    let (first, lines) = follower.undelivered
    guard !lines.isEmpty else { return true }
    // Nobody reads: it is delivered another time.
    guard StandardOutput.write(lines.flatMap(\.self)) else { return false }
    let next = first + lines.count
    try folder.noteDelivered(before: next)
    follower.delivered(before: next)
    return true
  }

  /// Says what could not be read, and now and then how far it has come.
  private mutating func report(_ pass: FollowPass, _ follower: Follower) {
    isDamaged = isDamaged || !pass.failures.isEmpty || !pass.damages.isEmpty
    hasFired = hasFired || pass.changes.contains { $0.raisesAlarm }
    for error in pass.failures { StandardError.message("\(error.path): \(error)") }
    DamageMessages.write(
      pass.damages, of: pass.damages.count, errors: nil, advice: "replay --errors FILE has them all"
    )
    for path in pass.rewritten {
      StandardError.message("\(path): written to after it was read; what it holds now is not read")
    }
    for path in pass.changedFolders {
      StandardError.message(
        "\(path): its folder is of a day long past, and not as it was read; replay the archive to see it"
      )
    }
    guard !isQuiet, pass.at - (lastSaid ?? .min / 2) >= Self.sayEvery || options.once else {
      return
    }
    lastSaid = pass.at
    StandardError.message(follower.status.line)
  }
}
