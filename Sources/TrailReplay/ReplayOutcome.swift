public import MetricAlarms
public import MetricWindows

/// What a replay found: the same whatever the number of jobs and the order of the inputs.
public struct ReplayOutcome: Sendable {
  /// The plan it is the outcome of.
  public let plan: ReplayPlan
  /// What each alarm did, in the plan's order, composite alarms last.
  public let alarms: [AlarmStory]
  /// The account and region of alarms without an ARN.
  public let place: AlarmPlace
  /// The series of `plan.series`, then those that dimensions made, in order.
  public let series: [MetricSeries]
  /// The samples of each series, in the order of `series`.
  public let timelines: [SampleTimeline]
  /// Matches that may be shown, in order: all of them where the plan asks for that, or else of each
  /// series and minute the first few, and of those without a sample the first few of each minute.
  public let matches: [MatchedRecord]
  /// What all matches come to, shown or not, duplicates left out.
  public let counts: MatchCounts
  /// How many of them are not in `matches`.
  public var matchesNotShown: Int { counts.total - matches.count }
  /// Matching records that were dropped as duplicates.
  public let duplicatesDropped: Int
  /// Where these were, and what the archive looks like for them.
  public let duplicates: DuplicateFindings
  /// Matching records counted by eventTime on the delivery clock, their delivery being unknown.
  public let deliveryTimeUnknown: Int
  /// Matching records in no window, having no time.
  public let matchedWithoutTime: Int
  /// Who could reach the buckets that calls of the archive are about, by owner and name: those of which
  /// there is something to report.
  public let buckets: [BucketStory]
  /// The times of the first and of the last record that took part, on the clock of the run; nil: none has one.
  public let (firstRecordTime, lastRecordTime): (Int?, Int?)
  /// The accounts of the records that took part, in order; nil: of more than 10,000 nobody keeps count.
  public let accounts: [String]?
  /// Their Regions, likewise.
  public let regions: [String]?
  /// Stretches of more than an hour, in seconds since the Unix epoch, in which the archive has no record that
  /// took part; nil: records are on more than 10,000 days.
  public let gaps: [Range<Int>]?
  /// The alarms of the plan's other rules that were in ALARM, by name; nil: there are no such rules.
  public let otherAlarms: [String]?
  /// What the plan's exceptions took away; nil: it excepts nobody.
  public let exceptions: ExceptionFindings?
  private let bucketWalk: BucketWalk
  private let records: KeptRecords
  /// The files that were met, in the order of their paths; nil: the plan asks for no list of them.
  ///
  /// A file that was named or met again is listed once, by the name it was read by.
  public let inputFiles: [InputFile]?
  /// What became of every file and record.
  public let tally: ReplayTally
  /// What could not be read, in order; of very many places the first ones.
  public let damages: [InputDamage]
  /// How many places could not be read.
  public let damageCount: Int
  /// How many of these no log got: of each file, a line of a replay in parts has the first 1,000.
  public let unloggedDamageCount: Int

  /// Whether everything named was read whole.
  public var isComplete: Bool { damageCount == 0 }

  /// What the call that a match is of did to a bucket, or would have done; nil where it is none that says
  /// something of who can reach one.
  public func exposure(of match: MatchedRecord) -> ReachedChange? {
    bucketWalk.exposure(of: match)
  }

  /// The record that a match or another call is, as compact JSON; nil where it was not kept
  /// (`ReplayPlan.keepsRecords`).
  public func json(of call: MatchedRecord) -> [UInt8]? { records.json(of: call) }

  /// The matches that are samples of `series`, in order, where records are kept.
  public func matches(of series: MetricSeries) -> [MatchedRecord] { records.matches(of: series) }

  init(
    of plan: ReplayPlan, _ judged: JudgedSamples, in reading: ArchiveReading, alarms: [AlarmStory]
  ) {
    let part = reading.part
    (bucketWalk, records) = (judged.bucketWalk, judged.records)
    otherAlarms = OtherAlarms(of: plan, part.others, judged.distinct.span)?.names
    buckets = BucketTeller(of: judged, in: reading, alarms, plan: plan).stories
    let (from, times) = (judged.distinct.span.reportedFrom, part.times)
    // What lies before is read only for what alarms do later.
    let first = plan.reading.warmUp > 0 && from != nil ? part.extent.first : times.first
    (firstRecordTime, lastRecordTime) = (first, first == nil ? nil : times.last)
    (accounts, regions) = (part.extent.accounts.sorted, part.extent.regions.sorted)
    gaps = part.extent.minutes.gaps(longerThan: 3600, from: from)
    (self.plan, self.alarms, place) = (plan, alarms, judged.place)
    (series, timelines) = (judged.samples.series, judged.samples.timelines)
    (matches, counts) = (judged.shown, judged.counts)
    duplicatesDropped = judged.distinct.recordsDropped
    duplicates = judged.distinct.duplicates
    deliveryTimeUnknown = judged.deliveryTimeUnknown
    matchedWithoutTime = judged.matchedWithoutTime
    exceptions = ExceptionFindings(in: reading, by: plan, judged.bucketWalk)
    (tally, inputFiles) = (part.tally, part.files?.sorted())
    (damages, damageCount) = (part.damages.first, part.damages.count)
    unloggedDamageCount = part.damages.cut
  }
}
