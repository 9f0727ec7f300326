package import TrailArchives
package import TrailRecords

/// What a file turned out to be and to hold, as far as its verdict depends on it.
package struct FileFacts: Sendable {
  /// What something in it that is not read looks like.
  package enum Likeness: Sendable {
    /// Nothing.
    case none
    /// Its text looks like records, in which nothing was recognised.
    case ofText
    /// An element of a list called `Records` looks like one.
    case ofElement
  }

  /// What its name says.
  package let name: ArchiveName
  /// Whether the user named it, rather than a folder above it.
  package let isNamed: Bool
  /// Whether it is a pointer, and the file lies beside it that it is for.
  package var isBesideItsFile = false
  /// Whether any of it was gzip data.
  package var isCompressed = false
  /// Bytes of text that came out of it.
  package var textBytes = 0
  /// Whether a list called `Records` was entered.
  package var hasRecordsList = false
  /// Records that take part.
  package var judged = 0
  /// Why others take none.
  package var refused: Set<RecordRefusal> = []
  /// Whether there are documents that hold no records this version reads.
  package var hasPassed = false
  /// Whether anything in it was recognised as CloudTrail's.
  package var isRecognised = false
  /// What something in it looks like.
  package var likeness = Likeness.none
  /// Damaged places, in the order they were met, without those reported before its end.
  package var places: [InputDamage] = []
  /// What is wrong with it by count, without what was reported before its end.
  package var counted: [InputDamage] = []
  /// Whether anything was reported before its end, and whether that was damage.
  package var (hasReported, hasReportedDamage) = (false, false)

  /// Creates the facts of a file of which nothing has been met.
  package init(_ name: ArchiveName, isNamed: Bool) {
    (self.name, self.isNamed) = (name, isNamed)
  }

  /// Whether there are records, refused ones included.
  var hasRecords: Bool { judged > 0 || !refused.isEmpty }

  /// Neither CloudTrail's nor cut off: text, pictures, JSON of other programs.
  var isForeign: Bool {
    if isRecognised || places.contains(where: { $0.kind.means(.isOfBytes) }) { return false }
    guard let first = places.first else { return hasRecords || hasPassed }
    // Noise alone, such as NULs from end to end, is between no records.
    if first.kind.means(.isOfNothing) { return hasPassed }
    return first.kind.means(.isOfForeignText)
  }

  /// Whether it holds records in a form that is not read.
  var looksLikeRecords: Bool {
    switch likeness {
    case .none: false
    // What is known has no need to be guessed at.
    case .ofText: isForeign || !hasRecords && !hasPassed && places.isEmpty
    case .ofElement: true
    }
  }
}
