import ArgumentParser
import CLibrary
import ReplayReports
import TrailArchives
import TrailFollowing
import TrailReplay

/// A follower at work: pass → keep → deliver → wait, until it is to end.
struct FollowRun {
  /// How results are written, and who takes them.
  struct Delivery {
    var form: FollowForm
    var style = ReportStyle()
    /// Nil: standard output.
    var command: LineCommand?
  }

  /// Seconds between looks at the folders of all days whose names are kept.
  private static let sweepEvery = 3600
  /// Seconds between looks at all there is.
  private static let wholeEvery = 86_400
  /// Looks of one pass, at most.
  private static let mostLooks = 5
  /// Seconds between two states that hold nothing that is new.
  private static let saveEvery = 60

  private let options: FollowOptions
  private let plan: ReplayPlan
  /// The rules' SHA-256 in hex.
  private let rules: String
  private let delivery: Delivery
  private let end = Interrupts.stopRequest()

  private var messages: FollowMessages
  private var lastSweep: Int?
  private var lastWhole: Int?
  private var lastSaved: Int?
  private var looks = 0
  private var isDamaged = false
  private var hasNoted = false

  init(
    options: FollowOptions, plan: ReplayPlan, rules: String, delivery: Delivery, isQuiet: Bool
  ) {
    (self.options, self.plan, self.rules, self.delivery) = (options, plan, rules, delivery)
    messages = FollowMessages(isQuiet: isQuiet)
  }

  /// Follows until a signal ends it, or nobody reads any longer; with `--once` for one pass.
  mutating func untilEnd(failOnAlarm: Bool) throws -> ExitStatus {
    do throws(FollowError) {
      let hasFired = try follow()
      guard options.once else { return .complete }
      return isDamaged ? .damaged : failOnAlarm && hasFired ? .askedFor : .complete
    } catch {
      StandardError.message("\(error)")
      return .damaged
    }
  }

  /// Returns whether an alarm went to ALARM since a follower last ended well.
  private mutating func follow() throws(FollowError) -> Bool {
    let folder = try StateFolder(options.state)
    if options.reset { try folder.reset() }
    let sum = FollowRules.sum(of: plan, under: rules)
    var follower = try begin(in: folder, under: sum)
    let sink = sink(of: follower, in: folder)
    var goesOn = try deliver(&follower, to: sink)
    while goesOn {
      let now = time(nil)
      let reach = reach(at: now)
      let pass = follower.pass(at: now, reach)
      noteReach(reach, pass)
      take(pass, into: &follower)
      if pass.hasNews || now - (lastSaved ?? 0) >= Self.saveEvery {
        try folder.save(follower.state, under: sum)
        lastSaved = now
      }
      goesOn = try deliver(&follower, to: sink)
      let isLast = !goesOn || options.once && isEnough(pass)
      if isLast, options.once { try finish(&follower, sink) }
      if isLast || !options.once {
        messages.say(follower.status, at: now, isLast: options.once)
      }
      goesOn = goesOn && !isLast && end?.isRaised(within: pause) == false
    }
    try finish(&follower, sink)
    let hasFired = follower.hasRaisedAlarm
    if hasFired {
      follower.forgetAlarms()
      try folder.save(follower.state, under: sum)
    }
    return hasFired
  }

  private func begin(in folder: StateFolder, under sum: String) throws(FollowError) -> Follower {
    let settings = options.settings(at: time(nil))
    let kept = try folder.load(for: plan, under: sum)
    if let kept, options.from ?? "beginning" != "beginning", kept.state.from != settings.from {
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

  private func sink(of follower: Follower, in folder: StateFolder) -> any FollowSink {
    guard let command = delivery.command else {
      return StandardOutputSink(folder, delivered: follower.delivered)
    }
    return CommandSink(
      command, folder, delivered: follower.delivered, once: options.once, end: end)
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

  /// Puts what a pass found into the outbox, and says what was wrong.
  private mutating func take(_ pass: FollowPass, into follower: inout Follower) {
    isDamaged = isDamaged || pass.isDamaged
    if let failure = messages.report(pass) { follower.note(failure, at: pass.at) }
    noteAssumptions(of: pass)
    let lines = FollowLines(
      pass, under: rules, clock: plan.reading.clock, style: delivery.style)
    for line in lines.lines(in: delivery.form) {
      follower.append(Array(line.text.utf8), of: line.subject)
    }
    for remark in lines.remarks(besides: delivery.form) { StandardError.message(remark) }
  }

  /// Says once what notices say of alarms though nothing said it.
  private mutating func noteAssumptions(of pass: FollowPass) {
    guard !hasNoted, !pass.changes.isEmpty, let outcome = pass.outcome else { return }
    hasNoted = true
    let assumptions = delivery.form.report.traits.assumptions
    StandardError.notes(ReportSubject.replay([outcome]).assumedFacts(assumptions))
  }

  /// Has lines delivered; false when nobody takes them any longer.
  private func deliver(
    _ follower: inout Follower, to sink: any FollowSink
  ) throws(FollowError) -> Bool {
    let isTaken = try sink.deliver(follower.undelivered)
    take(from: sink, into: &follower)
    return isTaken
  }

  private func take(from sink: any FollowSink, into follower: inout Follower) {
    follower.forget(sink.delivered)
    if let failure = sink.takeFailure() { follower.note(failure, at: time(nil)) }
  }

  /// Waits for what is being delivered.
  private mutating func finish(
    _ follower: inout Follower, _ sink: any FollowSink
  ) throws(FollowError) {
    try sink.finish()
    take(from: sink, into: &follower)
    // What the command did not take waits for the next pass.
    isDamaged = isDamaged || delivery.command != nil && !follower.undelivered.isEmpty
  }
}
