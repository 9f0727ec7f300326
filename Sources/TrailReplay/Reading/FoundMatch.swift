import BucketExposure
import TrailArchives
import TrailRecords

/// One matching record on its way to a sink.
struct FoundMatch {
  let path: ArchiveLocation
  /// Which record of its file it is, from 1.
  let record: Int
  let times: RecordTimes
  /// Whether the record would never have reached CloudWatch Logs; looked at where matches become samples.
  let isTooLarge: Bool
  /// Indexes of the filters that match, ascending.
  let filters: [Int]
  /// The filters with a default value, by their indexes, that the record is no log event of.
  let strangers: [Int]
  /// Read only for sinks that want them.
  let facts: EvidenceReader.Facts?
  /// By filter, what filters with a value or dimensions in the record get of it; none: no sample.
  let samples: [Int: FoundSample]
  /// What the run's exceptions say of it.
  var finding = ExceptionRules.Finding()

  /// Which event it is; nil without facts and for a record that is never a duplicate.
  var identity: EventIdentity? { facts?.identity(at: times.event) }
}

/// Where a worker's matches go.
protocol MatchSink {
  /// Whether `FoundMatch.facts` are read.
  var wantsFacts: Bool { get }
  /// Whether matches become samples: `FoundMatch.samples` are read, records counted by minute
  /// where filters ask, and those told apart that never reached CloudWatch Logs.
  var wantsSamples: Bool { get }
  /// Whether matches that are excepted are taken, too; `FoundMatch.finding` tells them apart.
  var wantsExcepted: Bool { get }
  /// False once nobody wants further matches: reading stops.
  var isOpen: Bool { get }
  /// Whether a record that `filters` match counts as a match for all that is known of it; without facts
  /// where none are wanted.
  func selects(_ facts: EvidenceReader.Facts?, _ times: RecordTimes, _ filters: [Int]) -> Bool
  /// Takes one match; `record` is its text as it is in the file.
  mutating func take(_ match: FoundMatch, _ record: Span<UInt8>)
  /// Takes a call that says something of a bucket, if the run watches for these.
  mutating func take(_ event: BucketEvent, of call: FoundMatch, _ record: Span<UInt8>)
  /// Takes what a stranger read of a bucket, if the run watches for that.
  mutating func take(_ read: StrangerRead)
  /// Hands on what has been taken: more may be long in coming.
  mutating func flush()
}

extension MatchSink {
  var wantsExcepted: Bool { false }

  func selects(_ facts: EvidenceReader.Facts?, _ times: RecordTimes, _ filters: [Int]) -> Bool {
    true
  }

  mutating func take(_ event: BucketEvent, of call: FoundMatch, _ record: Span<UInt8>) {}
  mutating func take(_ read: StrangerRead) {}
}
