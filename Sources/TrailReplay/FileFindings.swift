import TrailArchives
import TrailRecords

/// What one file turned out to hold, until its fate is decided at its end.
struct FileFindings {
  let path: ArchivePath
  /// Whether the user named it, rather than a folder above it.
  let isNamed: Bool
  private let name: ArchiveName

  var matched = 0
  var unmatched = 0
  /// Records that never reached CloudWatch Logs, whether they take part or not.
  var tooLargeForLogs = 0
  /// Whether a list called `Records` was entered.
  var hasRecordsList = false
  var isCompressed = false
  private var refused: [RecordRefusal: (count: Int, byte: Int)] = [:]
  private var passed: [DocumentShape: Int] = [:]
  private var damage: InputDamage?

  init(path: ArchivePath, isNamed: Bool) {
    self.path = path
    self.isNamed = isNamed
    name = ArchiveName(path)
  }

  /// How many records were met, refused ones included.
  var records: Int { matched + unmatched + refused.values.reduce(0) { $0 + $1.count } }

  /// Notes a record that takes no part; `byte` counts bytes of JSON before the fault.
  mutating func refuse(_ refusal: RecordRefusal, byte: Int) {
    refused[refusal, default: (0, byte)].count += 1
  }

  mutating func pass(_ shape: DocumentShape) {
    passed[shape, default: 0] += 1
  }

  /// Notes what ended the reading; the first damage is the cause of any that follows.
  mutating func end(_ kind: InputDamage.Kind, byte: Int? = nil) {
    if damage == nil { damage = InputDamage(path: path, kind: kind, byte: byte) }
  }

  /// Whether anything in it was recognised as CloudTrail's.
  private var isRecognised: Bool {
    hasRecordsList || matched + unmatched > 0 || refused.keys.contains { $0 != .notAnObject }
      || passed.keys.contains { $0 != .unknown }
  }

  /// Adds this file's counts and damage to a worker's.
  func close(into part: inout ReadingPart) {
    part.tally.files.found += 1
    let damages = damages
    if isForeign { return closeForeign(into: &part) }
    part.damages += damages
    count(into: &part.tally)
    if !damages.allSatisfy(\.isOnlyUnread) {
      part.tally.files.damaged += 1
    } else if matched + unmatched == 0 && (holdsNoCalls || !damages.isEmpty) {
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
    let hasBegun = damage.map { $0.byte != 0 } ?? false
    if claims, let damage, hasBegun || !isNoGzip {
      part.damages.append(damage)
    } else {
      part.damages.append(InputDamage(path: path, kind: isNoGzip ? .notGzip : .foreign))
    }
  }

  /// Neither CloudTrail's nor cut off: text, pictures, JSON of other programs.
  private var isForeign: Bool {
    guard !isRecognised else { return false }
    switch damage?.kind {
    case .malformed: return true
    case .archive, .cut, .noDocument, .foreign, .notGzip, .refused, .notReadYet: return false
    case nil: return records > 0 || !passed.isEmpty
    }
  }

  /// Digests, Insights and the like: whole, and no log of calls.
  private var holdsNoCalls: Bool {
    guard matched + unmatched == 0, !hasRecordsList || records > 0 else { return false }
    return refused.keys.allSatisfy { $0 == .insight || $0 == .aggregated || $0 == .s3Notice }
  }

  private func count(into tally: inout ReplayTally) {
    tally.records.read += records
    tally.records.matched += matched
    tally.records.unmatched += unmatched
    tally.tooLargeForLogs += tooLargeForLogs
    for (refusal, found) in refused { tally.records.refused[refusal, default: 0] += found.count }
    for (shape, count) in passed { tally.passedDocuments[shape.title, default: 0] += count }
  }

  /// All that is wrong with the file.
  private var damages: [InputDamage] {
    var damages = [damage].compactMap(\.self)
    for (refusal, found) in refused where refusal.isDamage && refusal != .broken {
      damages.append(
        InputDamage(
          path: path, kind: .refused(refusal, count: found.count), byte: found.byte))
    }
    for (shape, count) in passed where shape.holdsUnreadRecords || isStray(shape) {
      damages.append(InputDamage(path: path, kind: .notReadYet(shape.title, count: count)))
    }
    return damages
  }

  /// JSON of another kind among records: left out, and therefore told.
  private func isStray(_ shape: DocumentShape) -> Bool {
    shape == .unknown && isRecognised
  }
}

extension InputDamage {
  /// Whether all that is wrong is that this version does not read it yet.
  fileprivate var isOnlyUnread: Bool {
    if case .notReadYet = kind { true } else { false }
  }
}
