import TrailRecords
public import TrailReplay

/// What is said of a run of which nothing came: nothing was read, or nothing that was asked for.
///
/// Neither is a clean archive. A run in which no log file was read whole, and none was left out for what
/// was asked for, has failed.
public enum NothingRead: Hashable, Sendable {
  /// No log file was read.
  case nothing
  /// Files or records were left out, and no record took part.
  case allLeftOut

  /// Nil where records took part, where a log file without any was read, and where damage says enough.
  public init?(_ tally: ReplayTally, complete isComplete: Bool) {
    let (files, records) = (tally.files, tally.records)
    let tookPart = records.matched + records.unmatched + records.warmUp
    let leftOut = tally.skipped.values.reduce(0, +) + Self.leftOut(of: records.refused)
    if tookPart == 0, leftOut > 0, isComplete {
      self = .allLeftOut
    } else if files.read == 0, files.skipped == 0, isComplete {
      self = .nothing
    } else {
      return nil
    }
  }

  /// What a report says in place of an answer where no record was read at all, damaged files or not; else nil.
  static func inPlaceOfAnswer(_ tally: ReplayTally) -> String? {
    let records = tally.records
    let read = records.matched + records.unmatched + records.warmUp
    guard tally.files.read == 0, tally.files.skipped == 0, read == 0 else { return nil }
    return "nothing to report: no log file was read"
  }

  /// The sentence for people.
  public func sentence(_ tally: ReplayTally, _ selection: RecordSelection) -> String {
    switch self {
    case .nothing: Self.nothing(tally)
    case .allLeftOut: Self.allLeftOut(tally, selection)
    }
  }

  private static func nothing(_ tally: ReplayTally) -> String {
    let files = tally.files
    let others = [
      (tally.linksNotFollowed, "symbolic link not followed", "symbolic links not followed"),
      (tally.unfinishedCopies, "unfinished copy left alone", "unfinished copies left alone"),
      (tally.specialFilesNotOpened, "special file not opened", "special files not opened"),
    ].filter { $0.0 > 0 }.map { Counted.noun($0.0, $0.1, $0.2) }
    let found =
      switch files.found {
      case 0: "there is no file"
      case 1: "the one file found is no CloudTrail log file"
      default: "none of \(files.found) files is a CloudTrail log file"
      }
    return "nothing was read: "
      + ([found] + others).joined(separator: ", ") + " (--allow-empty takes that for an answer)"
  }

  private static func allLeftOut(_ tally: ReplayTally, _ selection: RecordSelection) -> String {
    let asked = [
      selection.from == nil && selection.to == nil ? nil : "times",
      selection.accounts.isEmpty ? nil : "accounts", selection.regions.isEmpty ? nil : "Regions",
    ].compactMap(\.self)
    let records = leftOut(of: tally.records.refused)
    let left = [
      tally.files.skipped > 0
        ? "\(Counted.noun(tally.files.skipped, "file")) skipped by name" : nil,
      records > 0 ? "\(Counted.noun(records, "record")) left out" : nil,
    ].compactMap(\.self)
    let (last, others) = (asked.last ?? "times", asked.dropLast().joined(separator: ", "))
    return "nothing lies in the \(others.isEmpty ? last : others + " and " + last) asked for: "
      + left.joined(separator: ", ")
  }

  private static func leftOut(of refused: [RecordRefusal: Int]) -> Int {
    [.otherTime, .otherAccount, .otherRegion].reduce(0) { $0 + (refused[$1] ?? 0) }
  }
}
