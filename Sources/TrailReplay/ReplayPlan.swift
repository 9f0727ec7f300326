public import AlarmStates
public import MetricAlarms

/// What a replay is to do: the filters, the alarms, and how to read and judge.
public struct ReplayPlan: Sendable {
  /// The metric filters, in the order of the report.
  public var filters: [MetricFilter]
  /// The alarms, in the order of the report.
  public var alarms: [MetricAlarm]
  /// The composite alarms, in an order in which children come first.
  public var composites = CompositeAlarms.none
  /// Whether alarms begin in the state they were described in, where they say (S2, assumed).
  ///
  /// Otherwise, as newly created ones, in INSUFFICIENT_DATA.
  public var beginsAsDescribed = false
  /// The account that alarms without an ARN are in; nil: the first matching record's.
  public var account: String?
  /// The region that alarms without an ARN are in; nil: the first matching record's.
  public var region: String?
  /// The treatment of missing data under which all alarms are tried; nil: each under its own.
  public internal(set) var trial: MissingDataTreatment?
  /// Whether each change of a metric alarm's state is explained.
  public var explains = false
  /// How the archive is read.
  public var reading: ReadingSettings
  /// Which windows alarms look at.
  public var windows = EvaluationWindows.sliding
  /// Matches shown behind transitions per series and minute; nil shows all.
  public var evidenceLimit: Int? = 20
  /// Whether the outcome's list of matches is of all; otherwise it is cut as `evidenceLimit` says.
  public var showsAllMatches = false
  /// Whether the records themselves are kept as well, of matches as `evidenceLimit` says and of the calls that say
  /// who can reach a bucket, and which series each match is of.
  ///
  /// Memory then grows by the size of each such record. A reading that was stored has none.
  public var keepsRecords = false
  /// Whether it is found out what came of each bucket that was opened: which alarms rang for it, and what
  /// strangers read meanwhile (`BucketOpening`).
  public var followsBuckets = false
  /// The first second of which buckets are reported, if other than that of the records that are read.
  public var bucketsFrom: Int?
  /// Matches shown behind one change to ALARM (alarm reference, decision 16).
  public var matchesPerTransition = 100
  /// What the outcome has of each file that was met (`InputFile`); nil: there is no list of them.
  ///
  /// Memory grows by some 200 bytes with each file that is listed.
  public var inputFiles: InputFileDetail?
  /// From where all goes on that was judged before; nil: it begins with the first record.
  package var resumption: Resumption?
  /// What rides along; not read again from a reading that was stored.
  public var others: OtherRules?

  /// Creates the plan of `filters` and `alarms`.
  public init(filters: [MetricFilter], alarms: [MetricAlarm], reading: ReadingSettings) {
    self.filters = filters
    self.alarms = alarms
    self.reading = reading
  }

  /// What is looked at besides matches.
  var watch: BucketWatch { followsBuckets ? [.changes, .reads] : .changes }

  /// The series that filters without dimensions write, each once, in the order of the filters.
  ///
  /// Which series dimensions make is known only once the records have been read.
  public var series: [MetricSeries] {
    var known: Set<MetricSeries> = []
    return filters.filter(\.transformation.dimensions.isEmpty).map(\.series)
      .filter { known.insert($0).inserted }
  }
}
