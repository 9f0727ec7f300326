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
  private let isQuiet: Bool
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
    self.isQuiet = isQuiet
    messages = FollowMessages(isQuiet: isQuiet)
  }

  /// Follows until a signal ends it, or nobody reads any longer; with `--once` for one pass.
  mutating func untilEnd(failOnAlarm: Bool) throws -> ExitStatus {
    do throws(FollowError) {
      let hasFired = try follow(failOnAlarm)
      guard options.once else { return .complete }
      return isDamaged ? .damaged : failOnAlarm && hasFired ? .askedFor : .complete
    } catch {
      StandardError.message("\(error)")
      return .damaged
    }
  }

  /// Returns whether an alarm went to ALARM since a follower last ended well.
  private mutating func follow(_ failOnAlarm: Bool) throws(FollowError) -> Bool {
    let folder = try StateFolder(options.state)
    if options.reset { try folder.reset() }
    let sum = FollowRules.sum(of: plan, under: rules)
    var follower = try begin(in: folder, under: sum)
    let sink = sink(of: follower, in: folder)
    defer { sink.abandon() }
    var (goesOn, hasFailed) = (try deliver(&follower, to: sink), false)
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
      if isLast, options.once { hasFailed = try finish(&follower, sink) }
      if isLast || !options.once {
        messages.say(follower.status, at: now, isLast: options.once)
      }
      goesOn = goesOn && !isLast && end?.isRaised(within: pause) == false
    }
    hasFailed = try finish(&follower, sink) || hasFailed
    let hasFired = follower.hasRaisedAlarm
    // Where something else decides the status, the next pass says so.
    let isSaid = hasFired && !(failOnAlarm && isDamaged)
    if isSaid { follower.forgetAlarms() }
    if isSaid || hasFailed { try folder.save(follower.state, under: sum) }
    return hasFired
  }

  private func begin(in folder: StateFolder, under sum: String) throws(FollowError) -> Follower {
    let settings = options.settings(at: time(nil))
    let kept = try folder.load(for: plan, under: sum)
    let isTime = ![nil, "now", "beginning"].contains(options.from)
    if let kept, isTime, kept.state.from != settings.from {
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
      pass, in: delivery.form, under: rules, clock: plan.reading.clock, style: delivery.style)
    for line in lines.lines {
      follower.append(Array(line.text.utf8), of: line.subject)
    }
    for remark in lines.remarks { StandardError.message(remark) }
  }

  /// Says once what notices say of alarms though nothing said it.
  private mutating func noteAssumptions(of pass: FollowPass) {
    guard !isQuiet, !hasNoted, !pass.changes.isEmpty, let outcome = pass.outcome else { return }
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

  /// Takes over what was delivered, and what was not; returns whether something was not.
  @discardableResult
  private func take(from sink: any FollowSink, into follower: inout Follower) -> Bool {
    follower.forget(sink.delivered)
    guard let failure = sink.takeFailure() else { return false }
    follower.note(failure, at: time(nil))
    return true
  }

  /// Waits for what is being delivered; returns whether something could not be.
  private mutating func finish(
    _ follower: inout Follower, _ sink: any FollowSink
  ) throws(FollowError) -> Bool {
    try sink.finish()
    let hasFailed = take(from: sink, into: &follower)
    // What the command did not take waits for the next pass, as does what a signal kept from it.
    let isLeft = delivery.command != nil && !follower.undelivered.isEmpty
    isDamaged = isDamaged || isLeft && end?.isRaised != true
    return hasFailed
  }
}
