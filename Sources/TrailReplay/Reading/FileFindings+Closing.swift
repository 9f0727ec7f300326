import TrailArchives
import TrailRecords

extension FileFindings {
  /// Adds the counts and damage of this file of `store` to a worker's; returns its fate.
  func close(
    into part: inout ReadingPart, in store: any ArchiveStore
  ) -> FileVerdict.Fate {
    let facts = facts(in: store)
    let verdict = FileVerdict(on: facts)
    part.tally.files.count(verdict.fate)
    part.tally.add(fates)
    if verdict.looksLikeRecords, let likeness {
      part.tally.looksLikeCloudTrail += 1
      part.damages.add(InputDamage(path: path, kind: .looksLikeRecords(likeness, packing)))
    }
    switch verdict.report {
    case .nothing: break
    case .firstPlace: for damage in damages.prefix(1) { part.damages.add(damage) }
    case .whole(let kind): part.damages.add(InputDamage(path: path, kind: kind))
    case .everything:
      for damage in facts.places + facts.counted { part.damages.add(damage) }
      count(into: &part.tally)
    }
    return verdict.fate
  }

  private func facts(in store: any ArchiveStore) -> FileFacts {
    var facts = FileFacts(name, isNamed: isNamed)
    facts.isBesideItsFile = isBesideItsFile(in: store)
    (facts.isCompressed, facts.textBytes) = (isCompressed, fates.all)
    (facts.hasRecordsList, facts.isRecognised) = (hasRecordsList, isRecognised)
    (facts.judged, facts.refused, facts.hasPassed) = (judged, Set(refused.keys), !passed.isEmpty)
    if likeness != nil { facts.likeness = isLikenessOfElement ? .ofElement : .ofText }
    (facts.places, facts.counted) = (damages, countedDamages)
    facts.hasReported = hasReported
    facts.hasReportedDamage = hasReportedDamage || placesHandedOn > 0
    return facts
  }

  /// A DVC pointer met in a walk, whose file is met there as well.
  private func isBesideItsFile(in store: any ArchiveStore) -> Bool {
    guard !isNamed, damages.count == 1, case .archive(let error)? = damages.first?.kind else {
      return false
    }
    return error.isBesideItsFile(in: store)
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

extension ReplayTally.Files {
  /// Counts a file that was met.
  fileprivate mutating func count(_ fate: FileVerdict.Fate) {
    found += 1
    switch fate {
    case .read: read += 1
    case .damaged: damaged += 1
    case .notRecords: notRecords += 1
    }
  }
}
