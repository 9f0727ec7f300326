import TrailArchives
import TrailRecords

extension FileFindings {
  /// Adds the counts and damage of this file of `store` to a worker's.
  func close(into part: inout ReadingPart, in store: any ArchiveStore) {
    part.tally.files.found += 1
    part.tally.add(fates)
    if isMarker || isBesideItsFile(in: store) { return part.tally.files.notRecords += 1 }
    if let likeness, isForeign || isLikenessOfElement || isSilent {
      part.tally.looksLikeCloudTrail += 1
      part.damages.add(InputDamage(path: path, kind: .looksLikeRecords(likeness, packing)))
      if judged == 0, damages.isEmpty || isForeign {
        return part.tally.files.notRecords += 1
      }
    }
    if isForeign { return closeForeign(into: &part) }
    let all = damages + countedDamages
    for damage in all { part.damages.add(damage) }
    count(into: &part.tally)
    if placesHandedOn > 0 || hasToldDamage || all.contains(where: { !$0.isOnlyUnread }) {
      part.tally.files.damaged += 1
    } else if judged == 0 && (holdsNoCalls || hasTold || !all.isEmpty) {
      part.tally.files.notRecords += 1
    } else {
      part.tally.files.read += 1
    }
  }

  /// Counts a foreign file: left alone in a walk, unless its own name says it should be ours.
  private func closeForeign(into part: inout ReadingPart) {
    let isNoGzip = name.claimsGzip && !isCompressed
    let claims = name.claimsRecords || isNoGzip
    part.tally.files.notRecords += claims ? 0 : 1
    part.tally.files.damaged += claims ? 1 : 0
    guard claims || isNamed else { return }
    let damage = damages.first
    let hasBegun = damage.map { $0.byte != 0 } ?? false
    if claims, let damage, hasBegun || !isNoGzip {
      part.damages.add(damage)
    } else {
      part.damages.add(InputDamage(path: path, kind: isNoGzip ? .notGzip : .foreign))
    }
  }

  /// A file without a byte that no delivery file's name covers, met in a walk: `_SUCCESS`, or what
  /// CloudTrail itself puts in its bucket under keys that end in `/` (recorded: logs_destination.json).
  private var isMarker: Bool {
    guard !isNamed, damages.count == 1, damages.first?.kind.isOfNothing == true, fates.all == 0
    else { return false }
    return !name.claimsRecords && !name.claimsGzip && !name.isStandard
  }

  /// A DVC pointer met in a walk, whose file is met there as well.
  private func isBesideItsFile(in store: any ArchiveStore) -> Bool {
    guard !isNamed, damages.count == 1, case .archive(let error)? = damages.first?.kind else {
      return false
    }
    return error.isBesideItsFile(in: store)
  }

  /// Whether nothing in it was worth a word.
  private var isSilent: Bool { records == 0 && passed.isEmpty && damages.isEmpty }

  /// Neither CloudTrail's nor cut off: text, pictures, JSON of other programs.
  private var isForeign: Bool {
    if isRecognised || damages.contains(where: \.isOfBytes) { return false }
    guard let first = damages.first else { return records > 0 || !passed.isEmpty }
    switch first.kind {
    case .malformed: return true
    // Noise alone, such as NULs from end to end, is between no records.
    case .noDocument: return !passed.isEmpty
    default: return false
    }
  }

  /// Digests, Insights and the like: whole, and no log of calls.
  private var holdsNoCalls: Bool {
    guard judged == 0, !hasRecordsList || records > 0 else { return false }
    return refused.keys.allSatisfy {
      $0 == .insight || $0 == .aggregated || $0 == .notice || $0 == .otherEvent
    }
  }

  private func count(into tally: inout ReplayTally) {
    tally.records.read += records
    tally.records.matched += matched
    tally.records.unmatched += unmatched
    tally.records.warmUp += warmUp
    tally.tooLargeForLogs += tooLargeForLogs
    for (refusal, found) in refused { tally.records.refused[refusal, default: 0] += found.count }
    for (shape, count) in passed { tally.passedDocuments[shape.title, default: 0] += count }
  }
}

extension InputDamage.Kind {
  /// Whether what lies behind it can be seen: nothing can behind a read that failed.
  var showsEnd: Bool {
    guard case .archive(let error) = self else { return true }
    switch error.kind {
    case .gzipDamaged, .trailingBytes, .containerDamaged: return true
    default: return false
    }
  }

  /// Whether it may be that there is no byte; of a file in an archive only its missing JSON is told.
  var isOfNothing: Bool {
    switch self {
    case .archive(let error):
      if case .empty = error.kind { true } else { false }
    case .noDocument: true
    default: false
    }
  }

  /// Whether it concerns what lies behind its place, rather than all of a file.
  var concernsRest: Bool {
    guard case .archive(let error) = self else { return true }
    switch error.kind {
    case .unreadable, .empty, .unread, .memberNotRead, .noMemory: return false
    case .readFailed, .shrank, .interrupted, .gzipEndsEarly, .gzipDamaged, .trailingBytes,
      .containerDamaged, .inflatesTooMuch, .nestedTooDeep:
      return true
    }
  }
}

extension InputDamage {
  /// Whether the bytes as stored are damaged, whatever is in them.
  fileprivate var isOfBytes: Bool {
    if case .archive = kind { true } else { false }
  }

  /// Whether all that is wrong is that this version does not read it.
  var isOnlyUnread: Bool {
    switch kind {
    case .notRead, .untimed, .noise, .withoutTime: true
    default: false
    }
  }
}
