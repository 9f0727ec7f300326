import TrailArchives

/// Where a record is: its file, and which record of that it is.
package struct RecordLocation: Hashable, Sendable {
  private let file: ArchiveLocation
  private let record: Int

  /// The location of a record of `file`, counted from 1.
  init(_ file: ArchiveLocation, _ record: Int) { (self.file, self.record) = (file, record) }

  /// The location of the record that a call was.
  package init(of call: MatchedRecord) { (file, record) = (call.file, call.record) }
}
