import TrailRecords
public import TrailReplay

/// What became of every file and record, in sums that add up: the last word of a run.
public struct Reconciliation: Sendable {
  private let tally: ReplayTally

  /// Creates the reconciliation of `tally`.
  public init(_ tally: ReplayTally) {
    self.tally = tally
  }

  /// Lines for people.
  public var text: String {
    let (files, records) = (tally.files, tally.records)
    var lines = [
      "files: \(files.found) found = \(files.read) read + \(files.damaged) damaged"
        + " + \(files.notRecords) not records + \(files.skipped) skipped" + skipped,
      "records: \(records.read) read = \(records.matched) matched + \(records.unmatched) unmatched"
        + (records.excepted > 0 ? " (\(records.excepted) of them excepted)" : "")
        + " + \(records.refused.values.reduce(0, +)) refused" + Self.reasons(records.refused)
        + (records.warmUp > 0 ? " + \(records.warmUp) warm-up (before --from)" : ""),
    ]
    lines += lost
    lines += passed.map { ["passed over: \($0)"] } ?? []
    if tally.linksNotFollowed > 0 {
      lines.append("symbolic links not followed: \(tally.linksNotFollowed)")
    }
    if tally.specialFilesNotOpened > 0 {
      lines.append("FIFOs, devices and sockets not opened: \(tally.specialFilesNotOpened)")
    }
    if tally.namedAgain > 0 {
      lines.append("files named again, and read once: \(tally.namedAgain)")
    }
    if tally.unfinishedCopies > 0 {
      lines.append("unfinished copies left alone: \(tally.unfinishedCopies)")
    }
    if tally.looksLikeCloudTrail > 0 {
      lines.append("files that look like CloudTrail's, not read: \(tally.looksLikeCloudTrail)")
    }
    if tally.missingUnits > 0 { lines.append("files without a line: \(tally.missingUnits)") }
    if !tally.addsUp { lines.append("these sums do not add up: please report this as a bug") }
    return lines.map { $0 + "\n" }.joined()
  }

  private var skipped: String {
    guard !tally.skipped.isEmpty else { return "" }
    return " (by name: \(Self.words(of: tally.skipped)); --all-files reads them)"
  }

  /// What was lost of the bytes; a line only where something was.
  private var lost: [String] {
    guard tally.lostBytes + tally.text.lost > 0 else { return [] }
    return [
      "bytes lost: \(tally.lostBytes) of \(tally.compressedBytes) as stored, "
        + "\(tally.text.lost) of \(tally.inflatedBytes) of JSON"
    ]
  }

  private static func reasons(_ counts: [RecordRefusal: Int]) -> String {
    counts.isEmpty ? "" : " (\(words(of: counts)))"
  }

  private static func words(of counts: [RecordRefusal: Int]) -> String {
    counts.sorted { $0.key < $1.key }.map { "\($0.key.title): \($0.value)" }
      .joined(separator: "; ")
  }

  private var passed: String? {
    guard !tally.passedDocuments.isEmpty else { return nil }
    return tally.passedDocuments.sorted { $0.key < $1.key }
      .map { "\($0.key): \($0.value)" }.joined(separator: "; ")
  }
}
