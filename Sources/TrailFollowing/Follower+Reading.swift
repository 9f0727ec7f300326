import TrailArchives
import TrailReplay

/// What is read in a pass.
extension Follower {
  /// The files that are to be read now.
  mutating func sort(
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
      // It was long read as it is.
      case .closed where isPart: state.waiting.remove(file.path)
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
  mutating func read(
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
    let hasMinute = files.contains { Self.delivery(of: $0.path) != nil }
    if !hasMinute, reading.tally.records.read > 0, state.edge.untimedSince == nil {
      state.edge.untimedSince = now
    }
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
    state.isBehindBase =
      state.isBehindBase || reading.firstSampleTime ?? .max < base.at
      || reading.firstRecordTime ?? .max < first
  }

  /// Reads the whole folder again, for records that are older than all that is remembered; where files are gone
  /// that had been read, what the alarms did then is not known.
  mutating func readAgain(at now: Int, into pass: inout FollowPass) {
    let look = FolderLook(
      at: folder, in: plan.reading.store, from: nil, leavingOut: ownFolder)
    let files = look.files.filter {
      state.seen.verdict(on: $0.path.known(in: folder), $0.stamp) != .new
    }
    // Another look will find all of it.
    guard look.failures.isEmpty else { return }
    state.isBehindBase = false
    guard files.count >= state.seen.count else {
      if let base = state.base, let first = state.reading.firstSampleTime, first < base.at {
        pass.unknown = first..<base.at
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
}
