package import TrailArchives
package import TrailReplay

/// What one pass over an archive that is followed found.
package struct FollowPass: Sendable {
  /// Whether files still come.
  package enum Source: Equatable, Sendable {
    /// None has come since this time, in seconds since the Unix epoch.
    case silent(since: Int)
    /// One has come; since when there was none.
    case back(since: Int)
  }

  /// When it was made, in seconds since the Unix epoch.
  package let at: Int
  /// What could not be listed; where there is something, the edge stays where it is.
  package internal(set) var failures: [ArchiveError] = []
  /// Whether it found that nothing more is coming at present.
  package internal(set) var isQuiet = false
  /// How many files were read.
  package internal(set) var filesRead = 0
  /// Files that came when the edge was past the minute in their names.
  package internal(set) var late: [ArchiveLocation] = []
  /// From when the records of these count on the delivery clock, in seconds since the Unix epoch; nil: none are late.
  package internal(set) var lateCountFrom: Int?
  /// Files that were written to after they had been read.
  package internal(set) var rewritten: [ArchiveLocation] = []
  /// A file of each folder of long ago in which not all is as it was read.
  package internal(set) var changedFolders: [ArchiveLocation] = []
  /// What could not be read of files that nobody writes to any longer.
  package internal(set) var damages: [InputDamage] = []
  /// How many files are left until they are whole.
  package internal(set) var waiting = 0
  /// Whether these, or how they are, or the edge changed.
  var hasOtherState = false
  /// What there is to report, by time.
  package internal(set) var changes: [FollowedChange] = []
  /// Of a time that is no longer remembered, in seconds since the Unix epoch, records came, and not all files are
  /// there any longer: what the alarms did then is not known; nil: there is no such time.
  package internal(set) var unknown: Range<Int>?
  /// Whether the source has just fallen silent, or come back; nil: neither.
  package internal(set) var source: Source?
  /// What the alarms would have done by all that was read; nil where nothing is new.
  package internal(set) var outcome: ReplayOutcome?

  /// Whether anything is to be kept that was not before.
  package var hasNews: Bool {
    filesRead > 0 || !changes.isEmpty || !rewritten.isEmpty || source != nil || unknown != nil
      || hasOtherState || !changedFolders.isEmpty
  }

  /// Whether something could not be read, or is not known.
  package var isDamaged: Bool {
    !failures.isEmpty || !damages.isEmpty || !rewritten.isEmpty || !changedFolders.isEmpty
      || unknown != nil
  }

  init(at now: Int) { at = now }
}
