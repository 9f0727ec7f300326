public import MetricAlarms
public import TrailArchives

/// How an archive is read: the same for replaying it and for printing what matches.
public struct ReadingSettings: Sendable {
  /// Where the inputs are looked up, listed and opened.
  package var store: any ArchiveStore = LocalStore()
  /// Which time a record has.
  public var clock = ReplayClock.event
  /// What happens to a record delivered twice.
  public var duplicates: DuplicateTreatment
  /// Which records take part.
  public var selection = RecordSelection()
  /// Whose calls are no matches of any filter.
  public var exceptions: [PrincipalException] = []
  /// Seconds before `selection.from` whose records are read only for what alarms do from there on; set
  /// by a replay.
  var warmUp = 0
  /// What is found out of each file; nil: they are not listed; set by a replay.
  var inputFiles: InputFileDetail?
  /// Whether it is found out of each file what tells it from others (`UnitIdentity`); set by a mapper.
  var identifiesFiles = false
  /// The least time on the delivery clock, in seconds since the Unix epoch; nil: any will do.
  ///
  /// Who follows an archive has judged what lies before it: what comes late counts as delivered then.
  package var deliveredNotBefore: Int?
  /// Fields of documents and lines in which records are, with dots between their keys; the first that
  /// holds anything is read in the document's place.
  public var unwrappedFields: [String] = []
  /// Whether files are read even where their names say that nothing in them can take part.
  public var readsAllFiles = false
  /// Largest record read, in bytes of its JSON; larger ones are refused and counted.
  public var recordLimit = 16 << 20
  /// Largest record that reaches CloudWatch Logs, in bytes of its compact form; nil: any does.
  ///
  /// CloudTrail sends no larger ones there (documented), so that no filter ever sees them. A replay
  /// counts them, and on the delivery clock leaves them out.
  public var logEventLimit: Int? = 256 << 10
  /// How much may come out of a file; nil: any number of bytes.
  public var ratioLimit: RatioLimit? = RatioLimit()
  /// What inflates gzip and zip data; the result does not depend on it.
  public var inflateMethod = InflateMethod.usual
  /// Ends standard input early, as if it had ended; nil: nothing does.
  public var stop: StopRequest?
  /// Takes all damage as it is met; nil: only the first places are kept.
  public var damageLog: DamageLog?
  /// Whether each damaged place goes to `damageLog` as soon as it is known how reading goes on behind it,
  /// rather than at its file's end: for a live text, which may not end for days.
  public var logsDamageAtOnce = false
  /// Is kept up with how far reading has come; nil: nobody asks.
  public var progress: ReadingProgress?
  /// A file that the program itself writes, which is not met; nil: it writes none.
  package var ownFile: FileIdentity?
  /// How many files are read at once; the result does not depend on it.
  public var jobs: Int

  /// Where files are opened to be read.
  var readStore: any ArchiveStore {
    progress.map { CountedStore(store: store, progress: $0) } ?? store
  }

  /// The first second of which records are read; nil: of any.
  var readsFrom: Int? { selection.from.map { $0 - warmUp } }

  /// Creates the usual settings.
  public init(duplicates: DuplicateTreatment, jobs: Int) {
    self.duplicates = duplicates
    self.jobs = jobs
  }
}
