import TrailArchives
import TrailReplay

/// What is read in a pass.
extension Follower {
  /// Looks at the folder and reads what is new, as it is met; returns the look, which is over.
  mutating func readNew(_ reach: Reach, at now: Int, into pass: inout FollowPass) -> FolderLook {
    var look = FolderLook(
      at: folder, in: plan.reading.store, from: firstDay(reach, at: now), leavingOut: ownFolder)
    var (fresh, closed) = ([FolderLook.MetFile](), [[UInt8]: ClosedFolder]())
    // Those that are not whole are looked at wherever they are.
    var waiting = Set(state.waiting.all.keys)
    while let file = look.next() {
      waiting.remove(file.path)
      guard isNew(file, at: now, &closed, into: &pass) else { continue }
      fresh.append(file)
      guard fresh.count == Self.chunkSize else { continue }
      read(fresh, at: now, into: &pass)
      fresh = []
    }
    for path in waiting.sorted() {
      let failures = look.failures.count
      if let file = look.file(at: path) {
        if isNew(file, at: now, &closed, into: &pass) { fresh.append(file) }
      } else if look.failures.count == failures {
        state.waiting.remove(path)
      }
    }
    read(fresh, at: now, into: &pass)
    // Where something could not be listed, nobody knows what is there.
    for (folder, found) in closed.sorted(by: { $0.value.first < $1.value.first })
    where look.failures.isEmpty && state.seen.isMore(in: folder, found.sum) {
      pass.changedFolders.append(found.first)
    }
    return look
  }

  /// What a look met in a folder of which only the sum is known.
  private struct ClosedFolder {
    /// The first of its files.
    let first: ArchiveLocation
    var sum = NameSum()
  }

  /// Whether a file is to be read now.
  private mutating func isNew(
    _ file: FolderLook.MetFile, at now: Int, _ closed: inout [[UInt8]: ClosedFolder],
    into pass: inout FollowPass
  ) -> Bool {
    let isPart = state.waiting.holds(file.path)
    switch state.seen.verdict(on: file.place, file.stamp) {
    case .seen where !isPart: return false
    case .rewritten where !isPart:
      // What it holds now may be anything: it is reported, and not read a second time.
      state.seen.insert(file.place, file.stamp, at: now)
      state.counts.filesRewritten += 1
      pass.rewritten.append(file.path)
      return false
    case .closed:
      // One that was not whole was long read as it is.
      state.waiting.remove(file.path)
      closed[file.place.folder, default: ClosedFolder(first: file.path)].sum.add(file.place.name)
      return false
    case .new, .seen, .rewritten: return isDue(file, at: now)
    }
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
    _ files: [FolderLook.MetFile], at now: Int, into pass: inout FollowPass
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
    state.seen.insert(file.place, file.stamp, at: now)
    if let minute = Self.delivery(of: file.path) { state.edge.noteDelivery(minute, at: now) }
  }

  /// The plan to read by: on the delivery clock, late files count from the minute in which they were seen.
  private func readingPlan(at now: Int, areLate: Bool, _ damaged: DamagedFiles) -> ReplayPlan {
    var plan = plan
    plan.reading.damageLog = DamageLog { damaged.add($0) }
    if plan.reading.clock == .delivery {
      // Records of files whose names have no minute may be late as well.
      plan.reading.deliveredNotBefore = areLate ? minuteSeen(at: now) : state.edge.time
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
  /// that had been read, or are no longer whole, what the alarms did then is not known.
  mutating func readAgain(at now: Int, into pass: inout FollowPass) {
    var look = FolderLook(
      at: folder, in: plan.reading.store, from: nil, leavingOut: ownFolder)
    var (again, count, chunk) = (SecondReading(by: plan), 0, [ArchiveLocation]())
    while let file = look.next() {
      guard state.seen.verdict(on: file.place, file.stamp) != .new else { continue }
      chunk.append(file.path)
      count += 1
      guard chunk.count == Self.chunkSize else { continue }
      again.read(chunk, damagedBefore: state.waiting.holds)
      chunk = []
    }
    again.read(chunk, damagedBefore: state.waiting.holds)
    // Another look will find all of it.
    guard look.failures.isEmpty else { return }
    state.isBehindBase = false
    if count >= state.seen.count, again.isWhole {
      (state.base, state.reading) = (nil, again.reading)
    } else if let base = state.base, let first = state.reading.firstSampleTime, first < base.at {
      pass.unknown = first..<base.at
      state.reading.forget(before: base.at - plan.warmUp)
    }
  }
}
