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
  /// Seconds between looks at all there is.
  private static let wholeEvery = 86_400
  /// Looks of one pass, at most.
  private static let mostLooks = 5
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
  private var lastWhole: Int?
  private var looks = 0
  /// Failures that have been reported, and when.
  private var failures: [String: Int] = [:]
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
      let reach = reach(at: now)
      let pass = follower.pass(at: now, reach)
      noteReach(reach, pass)
      let lines = FollowLines(pass, clock: plan.reading.clock, style: style)
      follower.append((form == .jsonl ? lines.json : lines.text).map { Array($0.utf8) })
      if pass.hasNews || now - (lastSaved ?? 0) >= Self.sayEvery {
        try folder.save(follower.state, under: sum)
        lastSaved = now
      }
      let isRead = try deliver(&follower, to: folder)
      let isLast = options.once && isEnough(pass)
      report(pass, follower, isLast: isLast)
      guard isRead, !isLast, end?.isRaised(within: pause) == false else { return }
    }
  }

  private func begin(in folder: StateFolder, under sum: String) throws(FollowError) -> Follower {
    let settings = options.settings(at: time(nil))
    let kept = try folder.load(for: plan, under: sum)
    if let kept, options.from != "beginning", kept.state.from != settings.from {
      StandardError.message("--from was settled when following began; --reset begins anew")
    }
    if kept?.isOlder == true {
      StandardError.message(
        "\(options.state): the last state was not whole; going on from the one before")
    }
    return Follower(
      of: options.folder?.path ?? .standardInput, by: plan, under: rules, settings,
      from: kept?.state ?? FollowState(of: plan, from: settings.from),
      leavingOut: options.ownFolder)
  }

  /// Whether the one pass that was asked for has found all there is: files that come while it reads are of it.
  private mutating func isEnough(_ pass: FollowPass) -> Bool {
    looks += 1
    return pass.isQuiet || looks == Self.mostLooks
  }

  /// Milliseconds between looks.
  private var pause: Int { options.once ? 1000 : options.poll.seconds * 1000 }

  private func reach(at now: Int) -> Follower.Reach {
    if options.once, looks > 0 { return .hot }
    guard let last = lastWhole, now >= last, now - last < Self.wholeEvery else { return .whole }
    guard let last = lastSweep, now >= last, now - last < Self.sweepEvery else { return .warm }
    return .hot
  }

  /// Notes a look that found all that is there.
  private mutating func noteReach(_ reach: Follower.Reach, _ pass: FollowPass) {
    guard pass.failures.isEmpty else { return }
    if reach != .hot { lastSweep = pass.at }
    if reach == .whole { lastWhole = pass.at }
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
  private mutating func report(_ pass: FollowPass, _ follower: Follower, isLast: Bool) {
    isDamaged =
      isDamaged || !pass.failures.isEmpty || !pass.damages.isEmpty || !pass.rewritten.isEmpty
      || !pass.changedFolders.isEmpty || pass.unknown != nil
    hasFired = hasFired || pass.changes.contains { $0.raisesAlarm }
    for error in pass.failures {
      let message = "\(error.path): \(error)"
      // A failure that stays is reported now and then.
      guard pass.at - (failures[message] ?? .min / 2) >= Self.sweepEvery else { continue }
      failures[message] = pass.at
      StandardError.message(message)
    }
    DamageMessages.write(
      pass.damages, of: pass.damages.count, errors: nil, advice: "replay --errors FILE has them all"
    )
    for path in pass.rewritten {
      StandardError.message("\(path): written to after it was read; what it holds now is not read")
    }
    for path in pass.changedFolders {
      StandardError.message(
        "\(path): more is in its folder, which is of a day long past, than was read; replay the archive to see it"
      )
    }
    let isTime = options.once ? isLast : pass.at - (lastSaid ?? .min / 2) >= Self.sayEvery
    guard !isQuiet, isTime else { return }
    lastSaid = pass.at
    StandardError.message(follower.status.line)
  }
}
