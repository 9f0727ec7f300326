import TrailArchives
import TrailRecords

/// What becomes of a file at its end: where it is counted, and what is reported of it.
///
/// The first rule that applies decides:
///
/// | met | verdict |
/// | --- | --- |
/// | nothing, where nobody expects anything; a pointer beside its file | left alone |
/// | records in a form that is not read, and nothing else | not records, and what they look like |
/// | something of another program | left alone, unless somebody takes it for ours |
/// | anything else | read, damaged or not records, with all that was met |
package struct FileVerdict: Equatable, Sendable {
  /// Where a file is counted: one of the sums of `ReplayTally.Files`.
  package enum Fate: Sendable {
    /// Read to its end, and nothing was wrong.
    case read
    /// Something of it could not be read.
    case damaged
    /// Whole, and no log of calls.
    case notRecords
  }

  /// What is reported.
  package enum Report: Equatable, Sendable {
    /// Nothing, and no record of it is counted.
    case nothing
    /// Its first damaged place, and no more.
    case firstPlace
    /// What is wrong with the file as a whole.
    case whole(InputDamage.Kind)
    /// All that is wrong with it; its records and documents are counted.
    case everything
  }

  /// Where it is counted.
  package let fate: Fate
  /// What is reported of it.
  package let report: Report
  /// Whether it is reported, besides, to hold records in a form that is not read.
  package let looksLikeRecords: Bool

  /// Creates a verdict.
  package init(_ fate: Fate, reporting report: Report, looksLikeRecords: Bool = false) {
    (self.fate, self.report, self.looksLikeRecords) = (fate, report, looksLikeRecords)
  }

  /// Decides on `file`.
  package init(on file: FileFacts) {
    self =
      Self.ofNothing(file) ?? Self.ofAnotherForm(file) ?? Self.ofForeign(file) ?? Self.ofOurs(file)
  }
}

/// The rules, in order; nil where one does not apply.
extension FileVerdict {
  /// A file met in a walk that nobody need hear of.
  private static func ofNothing(_ file: FileFacts) -> Self? {
    guard !file.isNamed, file.places.count == 1, let place = file.places.first else { return nil }
    // `_SUCCESS`, or what CloudTrail itself puts in its bucket under keys that end in `/` (recorded:
    // logs_destination.json). One with a delivery file's name is damaged.
    let isMarker =
      place.kind.means(.isOfNothing) && file.textBytes == 0
      && !file.name.claimsRecords && !file.name.claimsGzip && !file.name.isStandard
    // The file that a pointer is for is met in the same walk.
    return isMarker || file.isBesideItsFile ? Self(.notRecords, reporting: .nothing) : nil
  }

  /// Records that are not read, and nothing else worth a word: they are reported, and they alone.
  private static func ofAnotherForm(_ file: FileFacts) -> Self? {
    guard file.looksLikeRecords, file.judged == 0, file.places.isEmpty || file.isForeign else {
      return nil
    }
    return Self(.notRecords, reporting: .nothing, looksLikeRecords: true)
  }

  /// Left alone in a walk, unless its own name says it should be ours: then something is wrong with it.
  ///
  /// Where the user named it, that it is foreign is reported.
  private static func ofForeign(_ file: FileFacts) -> Self? {
    guard file.isForeign else { return nil }
    let isNoGzip = file.name.claimsGzip && !file.isCompressed
    guard file.name.claimsRecords || isNoGzip else {
      return Self(.notRecords, reporting: file.isNamed ? .whole(.foreign) : .nothing)
    }
    // A fault behind the first byte says more than a name does; one at it, no more than what the file is.
    if let first = file.places.first, !isNoGzip || first.byte != 0 {
      return Self(.damaged, reporting: .firstPlace)
    }
    return Self(.damaged, reporting: .whole(isNoGzip ? .notGzip : .foreign))
  }

  /// One of ours, with all that was met: damaged, where anything could not be read that should have been.
  private static func ofOurs(_ file: FileFacts) -> Self {
    let all = file.places + file.counted
    let fate: Fate =
      if file.hasReportedDamage || all.contains(where: { !$0.kind.means(.isOnlyUnread) }) {
        .damaged
      } else if file.judged == 0, holdsNoCalls(file) || file.hasReported || !all.isEmpty {
        // Without a record that takes part, what was left out is all that it holds.
        .notRecords
      } else {
        .read
      }
    return Self(fate, reporting: .everything, looksLikeRecords: file.looksLikeRecords)
  }

  /// Whether there are only digests, Insights and the like: whole, and no log of calls.
  ///
  /// A log of no calls, which has an empty list of records, is one all the same.
  private static func holdsNoCalls(_ file: FileFacts) -> Bool {
    guard !file.hasRecordsList || file.hasRecords else { return false }
    return file.refused.isSubset(of: [.insight, .aggregated, .notice, .otherEvent])
  }
}
