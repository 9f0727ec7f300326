public import TrailRecords

/// What became of every file and record: the sums that must add up.
public struct ReplayTally: Hashable, Sendable {
  /// Files and other inputs, one fate each: found = read + damaged + notRecords + skipped.
  public struct Files: Hashable, Sendable {
    /// All that was met.
    public var found = 0
    /// Read to the end, and nothing was wrong.
    public var read = 0
    /// Something of it could not be read, or a record was refused as damaged.
    public var damaged = 0
    /// Whole, but not CloudTrail's log of calls: digests, Insights, foreign files.
    public var notRecords = 0
    /// Left out by an option.
    public var skipped = 0
  }

  /// Records, one fate each: read = matched + unmatched + warm-up + all refused.
  public struct Records: Hashable, Sendable {
    /// All that was met, refused ones included.
    public var read = 0
    /// Matched at least one filter; dropped duplicates count.
    public var matched = 0
    /// Well read, and no filter's.
    public var unmatched = 0
    /// Of these, those that filters would match, were they not excepted.
    public var excepted = 0
    /// By the place of an exception in the plan, matches of its principal that it no longer takes away, having
    /// expired.
    public var lapsed: [Int: Int] = [:]
    /// Before the time asked for, and read only for what alarms do from there on.
    public var warmUp = 0
    /// Took no part, by reason.
    public var refused: [RecordRefusal: Int] = [:]
  }

  /// Bytes of JSON, one fate each.
  public struct Text: Hashable, Sendable {
    /// In records, refused ones included, with the envelope of each where it has one of its own.
    public var inRecords = 0
    /// Around records: lists, white space, documents that hold none.
    public var aroundRecords = 0
    /// In damage, or behind it before reading could go on.
    public var lost = 0
    /// Left alone, nobody wanting further matches.
    public var unread = 0
  }

  /// What became of every file.
  public var files = Files()
  /// Files left out by their names, by what their records would have been refused for.
  public var skipped: [RecordRefusal: Int] = [:]
  /// What became of every record.
  public var records = Records()
  /// Records that never reached CloudWatch Logs for their size; searches count none.
  ///
  /// On the delivery clock they are refused, on the event clock matched or unmatched.
  public var tooLargeForLogs = 0
  /// Documents passed over, by what they are.
  public var passedDocuments: [String: Int] = [:]
  /// Bytes of the files as stored.
  public var compressedBytes = 0
  /// Bytes among them of which nothing came, being damaged or behind damage.
  public var lostBytes = 0
  /// Bytes of JSON in them.
  public var inflatedBytes = 0
  /// What became of these.
  public var text = Text()
  /// Links met in a walk, which are never followed; no files.
  public var linksNotFollowed = 0
  /// FIFOs, devices and sockets met in a walk, which are never opened; no files.
  public var specialFilesNotOpened = 0
  /// Files that had been named or met already, and were read once; not among the files found.
  public var namedAgain = 0
  /// Files with names that sync tools give to copies they have not finished, met in a walk and left
  /// alone; not among the files found.
  public var unfinishedCopies = 0
  /// Files that look as if they held CloudTrail records, in a form that is not read.
  public var looksLikeCloudTrail = 0

  /// Files of which a reduction met a line again; each counts once.
  public var repeatedUnits = 0
  /// Files of which a reduction should have met a line, and has not; among the damaged ones.
  public var missingUnits = 0

  /// Creates a tally of nothing.
  public init() {}

  /// Whether every file, every record and every byte has exactly one fate.
  public var addsUp: Bool {
    files.found == files.read + files.damaged + files.notRecords + files.skipped
      && records.read == records.matched + records.unmatched + records.warmUp
        + records.refused.values.reduce(0, +)
      && inflatedBytes == text.inRecords + text.aroundRecords + text.lost + text.unread
      && lostBytes <= compressedBytes && files.skipped == skipped.values.reduce(0, +)
  }

  /// Counts a file that is left out by its name.
  mutating func skip(_ reason: RecordRefusal) {
    files.found += 1
    files.skipped += 1
    skipped[reason, default: 0] += 1
  }

  /// Adds what became of a text's bytes.
  mutating func add(_ fates: ByteFates) {
    text.inRecords += fates.inRecords
    text.aroundRecords += fates.aroundRecords
    text.lost += fates.lost
    text.unread += fates.unread
  }

  /// Adds what another worker counted; any order gives the same.
  mutating func merge(_ other: ReplayTally) {
    files.found += other.files.found
    files.read += other.files.read
    files.damaged += other.files.damaged
    files.notRecords += other.files.notRecords
    files.skipped += other.files.skipped
    skipped.merge(other.skipped, uniquingKeysWith: &+)
    records.read += other.records.read
    records.matched += other.records.matched
    records.unmatched += other.records.unmatched
    records.excepted += other.records.excepted
    records.lapsed.merge(other.records.lapsed, uniquingKeysWith: &+)
    records.warmUp += other.records.warmUp
    records.refused.merge(other.records.refused, uniquingKeysWith: &+)
    tooLargeForLogs += other.tooLargeForLogs
    passedDocuments.merge(other.passedDocuments, uniquingKeysWith: &+)
    compressedBytes += other.compressedBytes
    lostBytes += other.lostBytes
    inflatedBytes += other.inflatedBytes
    text.inRecords += other.text.inRecords
    text.aroundRecords += other.text.aroundRecords
    text.lost += other.text.lost
    text.unread += other.text.unread
    linksNotFollowed += other.linksNotFollowed
    specialFilesNotOpened += other.specialFilesNotOpened
    namedAgain += other.namedAgain
    unfinishedCopies += other.unfinishedCopies
    looksLikeCloudTrail += other.looksLikeCloudTrail
    repeatedUnits += other.repeatedUnits
    missingUnits += other.missingUnits
  }
}

extension ReplayTally.Records {
  /// Counts what exceptions say of a matching record.
  mutating func add(_ finding: ExceptionRules.Finding) {
    if finding.excepting != nil { excepted += 1 }
    for exception in finding.lapsed { lapsed[exception, default: 0] += 1 }
  }
}
