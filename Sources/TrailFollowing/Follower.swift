import AlarmStates
package import TrailArchives
package import TrailReplay

/// Follows an archive that keeps growing: look → read what is new → judge → report what became final.
///
/// It is given the time, and has no clock. What it remembers is a cache of one replay over all files so far, so
/// that whatever order they came in, and however often it was stopped, the changes up to the edge are those of that
/// replay.
package struct Follower: Sendable {
  /// Files that are read before it is looked which of them were not whole.
  private static let chunkSize = 2048
  /// Days for which names are kept: a file that comes later is found, but not read (follow reference, 3.1).
  private static let daysOpen = 30

  private let plan: ReplayPlan
  private let settings: FollowSettings
  private let folder: ArchiveLocation
  /// The SHA-256 of the rules, which names of changes are made of.
  private let rules: String
  /// Where the state is kept: not looked into.
  private let ownFolder: ArchiveLocation?
  package private(set) var state: FollowState
  /// Whether records came that are older than all that is remembered.
  private var isBehindBase = false
  /// The minute in which it was last judged.
  private var lastReport: Int?

  /// Creates a follower that goes on from `state`.
  package init(
    of folder: ArchiveLocation, by plan: ReplayPlan, under rules: String,
    _ settings: FollowSettings,
    from state: FollowState, leavingOut ownFolder: ArchiveLocation?
  ) {
    (self.folder, self.plan, self.rules, self.settings) = (folder, plan, rules, settings)
    (self.state, self.ownFolder) = (state, ownFolder)
  }

  /// How far a look goes.
  package enum Reach: Sendable {
    /// The folders of today and yesterday.
    case hot
    /// Those of all days whose names are kept.
    case warm
    /// All there are.
    case whole
  }

  /// Makes one pass at `now`, in seconds since the Unix epoch, and returns what there is to report.
  package mutating func pass(at now: Int, _ reach: Reach) -> FollowPass {
    let (former, waiting) = (state.edge.time, state.waiting)
    let look = look(reach, at: now)
    var pass = FollowPass(at: now, look)
    let fresh = sort(look.files, at: now, into: &pass)
    for start in stride(from: 0, to: fresh.count, by: Self.chunkSize) {
      read(fresh[start..<min(start + Self.chunkSize, fresh.count)], at: now, into: &pass)
    }
    let today = min(now, state.edge.newestDelivery ?? now) / 86_400
    state.seen.close(
      before: today - Self.daysOpen, unchangedSince: now - Self.daysOpen * 86_400)
    if look.failures.isEmpty, state.counts.filesRead > 0 {
      let isQuiet = pass.filesRead == 0 && state.waiting.count == 0 && look.unfinishedNames == 0
      state.edge.advance(at: now, lateness: settings.lateness, isQuiet: isQuiet)
    }
    noteSource(at: now, into: &pass)
    if isBehindBase { readAgain(at: now, into: &pass) }
    if pass.filesRead > 0 || state.edge.time != former || now / 60 != lastReport {
      report(at: now, since: former, in: &pass)
    }
    pass.waiting = state.waiting.count
    pass.hasOtherWaiting = state.waiting != waiting
    return pass
  }

  private func look(_ reach: Reach, at now: Int) -> FolderLook {
    // Where nothing came for days, all since then may come at once.
    let newest = min(now, state.edge.newestDelivery ?? now) / 86_400
    let day: Int? =
      switch reach {
      case .hot: newest - 1
      case .warm: newest - Self.daysOpen
      case .whole: nil
      }
    var look = FolderLook(
      at: folder, in: plan.reading.store, from: day, leavingOut: ownFolder)
    let met = Set(look.files.map(\.path))
    for path in state.waiting.all.keys.sorted() where !met.contains(path) {
      look.take(path, in: plan.reading.store)
    }
    return look
  }

  /// The files that are to be read now.
  private mutating func sort(
    _ files: [FolderLook.MetFile], at now: Int, into pass: inout FollowPass
  ) -> [FolderLook.MetFile] {
    var closed: [[UInt8]: [ArchiveLocation]] = [:]
    let met = Set(files.map(\.path))
    for path in state.waiting.all.keys where !met.contains(path) { state.waiting.remove(path) }
    var fresh: [FolderLook.MetFile] = []
    for file in files {
      let known = file.path.known(in: folder)
      let isPart = state.waiting.holds(file.path)
      switch state.seen.verdict(on: known, file.stamp) {
      case .seen where !isPart: break
      case .rewritten where !isPart:
        // What it holds now may be anything: it is reported, and not read a second time.
        state.seen.insert(known, file.stamp, at: now)
        state.counts.filesRewritten += 1
        pass.rewritten.append(file.path)
      case .closed: closed[SeenFiles.parts(of: known).folder, default: []].append(file.path)
      case .new, .seen, .rewritten: if isDue(file, at: now) { fresh.append(file) }
      }
    }
    for (folder, paths) in closed.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
    where state.seen.isMore(in: folder, paths) {
      pass.changedFolders += paths.prefix(1)
    }
    return fresh
  }

  /// Whether a file that has not been read whole is to be read now.
  private mutating func isDue(_ file: FolderLook.MetFile, at now: Int) -> Bool {
    let turn = state.waiting.turn(of: file.path, file.stamp, at: now, settle: settings.settle)
    if turn == .read, file.stamp.size == 0 {
      state.waiting.add(file.path, file.stamp, at: now)
      return false
    }
    return turn != .leave
  }

  /// Reads files, and keeps of them what was read whole; the others are left until they have settled.
  private mutating func read(
    _ files: ArraySlice<FolderLook.MetFile>, at now: Int, into pass: inout FollowPass
  ) {
    let edge = state.edge.time ?? .min
    let late = files.filter { Self.delivery(of: $0.path).map { $0 < edge } ?? false }
    let lateFiles = Set(late.map(\.path))
    read(files.filter { !lateFiles.contains($0.path) }, at: now, areLate: false, into: &pass)
    read(late, at: now, areLate: true, into: &pass)
  }

  /// The minute in the name of a file of CloudTrail's.
  private static func delivery(of path: ArchiveLocation) -> Int? {
    let name = ArchiveName(path)
    return name.isStandard || name.claimsRecords ? name.deliveryTime : nil
  }

  private mutating func read(
    _ files: [FolderLook.MetFile], at now: Int, areLate: Bool, into pass: inout FollowPass
  ) {
    guard !files.isEmpty else { return }
    let damaged = DamagedFiles()
    let reading = Replay(readingPlan(at: now, areLate: areLate, damaged))
      .read([.files(files.map(\.path))])
    let broken = files.filter { damaged.contain($0.path) }
    let unfinished = broken.filter { file in
      state.waiting.turn(of: file.path, file.stamp, at: now, settle: settings.settle) == .read
    }
    guard unfinished.isEmpty else {
      // Their records are among the others': these are read again, without them.
      for file in unfinished { state.waiting.add(file.path, file.stamp, at: now) }
      let left = Set(unfinished.map(\.path))
      return read(
        files.filter { !left.contains($0.path) }, at: now, areLate: areLate, into: &pass)
    }
    noteOlder(reading)
    state.reading.merge(reading)
    for file in files { take(file, at: now) }
    for file in broken { state.waiting.noteRead(file.path, file.stamp, at: now) }
    if areLate {
      pass.late += files.map(\.path)
      pass.lateCountFrom = minuteSeen(at: now)
    }
    pass.damages += damaged.all
    pass.filesRead += files.count
    state.counts.filesRead += files.count
    state.counts.filesDamaged += broken.count
    state.counts.filesLate += areLate ? files.count : 0
  }

  private mutating func take(_ file: FolderLook.MetFile, at now: Int) {
    state.waiting.remove(file.path)
    state.seen.insert(file.path.known(in: folder), file.stamp, at: now)
    if let minute = Self.delivery(of: file.path) { state.edge.noteDelivery(minute, at: now) }
  }

  /// The plan to read by: on the delivery clock, late files count from the minute in which they were seen.
  private func readingPlan(at now: Int, areLate: Bool, _ damaged: DamagedFiles) -> ReplayPlan {
    var plan = plan
    plan.reading.damageLog = DamageLog { damaged.add($0) }
    if areLate, plan.reading.clock == .delivery {
      plan.reading.deliveredNotBefore = minuteSeen(at: now)
    }
    return plan
  }

  /// The minute in which a file is seen at `now`: behind the edge, whatever the clock says.
  private func minuteSeen(at now: Int) -> Int {
    max(now / 60 * 60, state.edge.time ?? now)
  }

  /// Notes whether records came that are older than all that is remembered.
  private mutating func noteOlder(_ reading: ArchiveReading) {
    guard let base = state.base, plan.reading.clock == .event else { return }
    let first = state.reading.firstRecordTime ?? .max
    isBehindBase =
      isBehindBase || reading.firstSampleTime ?? .max < base.at
      || reading.firstRecordTime ?? .max < first
  }

  /// Reads the whole folder again, for records that are older than all that is remembered; where files are gone
  /// that had been read, what the alarms did then is not known.
  private mutating func readAgain(at now: Int, into pass: inout FollowPass) {
    isBehindBase = false
    let look = FolderLook(
      at: folder, in: plan.reading.store, from: nil, leavingOut: ownFolder)
    let files = look.files.filter {
      state.seen.verdict(on: $0.path.known(in: folder), $0.stamp) != .new
    }
    guard look.failures.isEmpty, files.count >= state.seen.count else {
      if let base = state.base, let first = state.reading.firstSampleTime {
        pass.unknown = min(first, base.at)..<base.at
        state.reading.forget(before: base.at - plan.warmUp)
      }
      return
    }
    state.base = nil
    state.reading = ArchiveReading(of: plan)
    for start in stride(from: 0, to: files.count, by: Self.chunkSize) {
      let chunk = files[start..<min(start + Self.chunkSize, files.count)]
      state.reading.merge(Replay(plan).read([.files(chunk.map(\.path))]))
    }
  }

  /// Judges all that is remembered, and adds what became final, and what of the past turned out otherwise.
  private mutating func report(at now: Int, since former: Int?, in pass: inout FollowPass) {
    guard let edge = state.edge.time else { return }
    lastReport = now / 60
    var plan = plan
    plan.resumption = state.base
    let outcome = ReplayJudge(plan).outcome(of: state.reading)
    let from = max(state.from ?? .min, state.base?.at ?? .min)
    let found = outcome.alarms.flatMap { story in
      story.changes.filter { $0.transition.at >= from }.map { change in
        let id = TransitionID(of: change.transition, by: story.alarm, under: rules)
        return (id: id, transition: FoundTransition(story: story, change: change))
      }
    }
    pass.changes = state.told.report(
      found, since: from, upTo: edge, former: former,
      provisionalUpTo: provisionalEnd(at: now))
    state.counts.changesReported += pass.changes.count
    pass.outcome = outcome
    forget(behind: edge, by: outcome)
  }

  /// The time up to which changes are reported that are not final yet; nil: none are.
  ///
  /// Where nothing has come for as long as the lateness, that is how the last ones before the silence are known.
  private func provisionalEnd(at now: Int) -> Int? {
    if settings.reportsProvisional { return now }
    guard let last = state.lastArrival, now - last >= settings.lateness else { return nil }
    return now - settings.lateness
  }

  /// Forgets what lies further behind the edge than is to be remembered; now and then, as it takes its time.
  private mutating func forget(behind edge: Int, by outcome: ReplayOutcome) {
    let time = edge - settings.remember
    guard time - (state.base?.at ?? .min / 2) >= max(3600, settings.remember / 8),
      let base = outcome.resumption(at: time)
    else { return }
    state.base = base
    state.reading.forget(before: time - plan.warmUp)
  }

  /// Notes when a file came last, and whether the source has fallen silent, or is back.
  private mutating func noteSource(at now: Int, into pass: inout FollowPass) {
    let last = state.lastArrival ?? now
    if pass.filesRead > 0 || state.lastArrival == nil { state.lastArrival = now }
    guard let expected = settings.expectEvery else { return }
    if pass.filesRead > 0, let since = state.silentSince {
      (state.silentSince, pass.source) = (nil, .back(since: since))
    } else if pass.filesRead == 0, state.silentSince == nil, now - last >= expected {
      (state.silentSince, pass.source) = (last, .silent(since: last))
    }
  }

  /// Puts lines into the outbox, for whoever delivers them.
  package mutating func append(_ lines: [[UInt8]]) {
    for line in lines { state.outbox.append(line) }
  }

  /// Notes that all lines before number `number` have been delivered.
  package mutating func delivered(before number: Int) { state.outbox.drop(before: number) }

  /// The lines that are still to be delivered, and the number of the first of them.
  package var undelivered: (first: Int, lines: [[UInt8]]) {
    (state.outbox.first, state.outbox.lines)
  }
}
