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
    let former = state.edge.time
    let look = FolderLook(
      at: folder, in: plan.reading.store, from: firstDay(of: reach, at: now),
      leavingOut: ownFolder)
    var pass = FollowPass(at: now, look)
    let fresh = sort(look.files, at: now, into: &pass)
    for start in stride(from: 0, to: fresh.count, by: Self.chunkSize) {
      read(fresh[start..<min(start + Self.chunkSize, fresh.count)], at: now, into: &pass)
    }
    if reach == .whole { state.waiting.keep(Set(look.files.map(\.path))) }
    state.seen.close(before: now / 86_400 - Self.daysOpen)
    if look.failures.isEmpty { state.edge.advance(at: now, lateness: settings.lateness) }
    noteSource(at: now, into: &pass)
    if pass.filesRead > 0 || state.edge.time != former { report(at: now, since: former, in: &pass) }
    pass.waiting = state.waiting.all.count
    return pass
  }

  private func firstDay(of reach: Reach, at now: Int) -> Int? {
    switch reach {
    case .hot: now / 86_400 - 1
    case .warm: now / 86_400 - Self.daysOpen
    case .whole: nil
    }
  }

  /// The files that are to be read now.
  private mutating func sort(
    _ files: [FolderLook.MetFile], at now: Int, into pass: inout FollowPass
  ) -> [FolderLook.MetFile] {
    var closed: [[UInt8]: [ArchiveLocation]] = [:]
    let fresh = files.filter { file in
      switch state.seen.verdict(on: file.path, file.stamp) {
      case .seen: return false
      case .closed:
        closed[SeenFiles.parts(of: file.path).folder, default: []].append(file.path)
        return false
      case .rewritten:
        // What it holds now may be anything: it is reported, and not read a second time.
        state.seen.insert(file.path, file.stamp)
        state.counts.filesRewritten += 1
        pass.rewritten.append(file.path)
        return false
      case .new:
        let turn = state.waiting.turn(
          of: file.path, file.stamp, at: now, settle: settings.settle)
        if turn == .read, file.stamp.size == 0 {
          state.waiting.add(file.path, file.stamp, at: now)
          return false
        }
        return turn != .leave
      }
    }
    pass.changedFolders = closed.filter { !state.seen.isAsClosed($0.key, $0.value) }
      .compactMap(\.value.first).sorted()
    return fresh
  }

  /// Reads files, and keeps of them what was read whole; the others are left until they have settled.
  private mutating func read(
    _ files: ArraySlice<FolderLook.MetFile>, at now: Int, into pass: inout FollowPass
  ) {
    let edge = state.edge.time
    let late = files.filter { file in
      guard let edge, let minute = ArchiveName(file.path).deliveryTime else { return false }
      return minute <= edge
    }
    let lateFiles = Set(late.map(\.path))
    pass.late += late.map(\.path)
    if !late.isEmpty { pass.lateCountFrom = minuteSeen(at: now) }
    read(files.filter { !lateFiles.contains($0.path) }, at: now, areLate: false, into: &pass)
    read(late, at: now, areLate: true, into: &pass)
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
    state.reading.merge(reading)
    for file in files { take(file) }
    pass.damages += damaged.all
    pass.filesRead += files.count
    state.counts.filesRead += files.count
    state.counts.filesDamaged += broken.count
    state.counts.filesLate += areLate ? files.count : 0
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
    max(now / 60 * 60, (state.edge.time ?? now) + 60)
  }

  private mutating func take(_ file: FolderLook.MetFile) {
    state.waiting.remove(file.path)
    state.seen.insert(file.path, file.stamp)
    if let minute = ArchiveName(file.path).deliveryTime { state.edge.noteDelivery(minute) }
  }

  /// Judges all that has been read, and adds what became final, and what of the past turned out otherwise.
  private mutating func report(at now: Int, since former: Int?, in pass: inout FollowPass) {
    guard let edge = state.edge.time else { return }
    let outcome = ReplayJudge(plan).outcome(of: state.reading)
    let from = state.from ?? .min
    let found = outcome.alarms.flatMap { story in
      story.changes.filter { $0.transition.at >= from }.map { change in
        let id = TransitionID(of: change.transition, by: story.alarm, under: rules)
        return (id: id, transition: FoundTransition(story: story, change: change))
      }
    }
    pass.changes = state.told.report(
      found, upTo: edge, former: former,
      provisionalUpTo: settings.reportsProvisional ? now : nil)
    state.counts.changesReported += pass.changes.count
    pass.outcome = outcome
  }

  /// Notes whether the source has fallen silent, or is back.
  private mutating func noteSource(at now: Int, into pass: inout FollowPass) {
    guard let expected = settings.expectEvery else { return }
    let last = state.lastArrival ?? now
    if pass.filesRead > 0 || state.lastArrival == nil { state.lastArrival = now }
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
