import AlarmStates
import MetricAlarms
import TrailRecords
public import TrailReplay

/// The summary object of a run, as `--summary` writes it: one JSON object on one line.
public struct SummaryReport: Sendable {
  private var object: JSONObject

  /// Creates the summary of `outcome`.
  public init(_ outcome: ReplayOutcome, _ circumstances: RunCircumstances) {
    var object = JSONObject()
    Self.add(outcome.tally, to: &object)
    object.add("duplicatesDropped", JSONText(outcome.duplicatesDropped))
    object.add("deliveryTimeUnknown", JSONText(outcome.deliveryTimeUnknown))
    object.add("matchedWithoutTime", JSONText(outcome.matchedWithoutTime))
    Self.add(circumstances, outcome.tally, isComplete: outcome.isComplete, to: &object)
    object.add("clock", JSONText(outcome.plan.reading.clock.rawValue))
    object.add("windows", JSONText(outcome.plan.windows.rawValue))
    Self.add(outcome.plan.reading, circumstances, to: &object)
    object.add("tooLargeForLogs", JSONText(outcome.tally.tooLargeForLogs))
    Self.addFates(outcome.tally, damages: outcome.damageCount, to: &object)
    object.add(
      "duplicateFiles",
      JSONText(
        outcome.duplicates.files.map {
          Self.object([("file", JSONText("\($0.path)")), ("dropped", JSONText($0.dropped))])
        }))
    object.add("duplicatesLookLike", JSONText(outcome.duplicates.likeness?.rawValue))
    object.add("matchesNotShown", JSONText(outcome.matchesNotShown))
    object.add("warmUpRecords", JSONText(outcome.tally.records.warmUp))
    object.add(
      "statesAtFrom",
      JSONText(
        outcome.alarms.compactMap { story in
          story.beginning.map {
            Self.object([
              ("alarm", JSONText(story.alarm.name)), ("state", JSONText($0.state?.rawValue)),
            ])
          }
        }))
    Self.addOthers(outcome.tally, to: &object)
    Self.addExtent(of: outcome, to: &object)
    object.add("repeatedUnits", JSONText(outcome.tally.repeatedUnits))
    object.add("missingUnits", JSONText(outcome.tally.missingUnits))
    object.add("excepted", JSONText(outcome.tally.records.excepted))
    Self.addExceptions(of: outcome, to: &object)
    self.object = object
  }

  /// Creates the summary of a search: the same keys, less those that only a replay has.
  public init(
    _ outcome: MatchOutcome, _ reading: ReadingSettings, _ circumstances: RunCircumstances
  ) {
    self.init(
      outcome.tally, damages: outcome.damageCount, dropped: outcome.duplicatesDropped, reading,
      circumstances)
  }

  /// Creates the summary of a timeline, of whose rows `count` were shown: likewise, and the times that records
  /// had to be near.
  public init(
    _ outcome: TimelineOutcome, _ count: TimelineOutcome.Count, _ circumstances: RunCircumstances
  ) {
    self.init(
      outcome.tally, damages: outcome.damageCount, dropped: count.duplicatesDropped,
      outcome.plan.reading, circumstances)
    object.add("spans", outcome.plan.spans.map(Self.times) ?? .null)
  }

  private init(
    _ tally: ReplayTally, damages: Int, dropped: Int, _ reading: ReadingSettings,
    _ circumstances: RunCircumstances
  ) {
    var object = JSONObject()
    Self.add(tally, to: &object)
    object.add("duplicatesDropped", JSONText(dropped))
    Self.add(circumstances, tally, isComplete: damages == 0, to: &object)
    object.add("clock", JSONText(reading.clock.rawValue))
    Self.add(reading, circumstances, to: &object)
    Self.addFates(tally, damages: damages, to: &object)
    Self.addOthers(tally, to: &object)
    object.add("excepted", JSONText(tally.records.excepted))
    self.object = object
  }

  /// The line, with its line feed.
  public var text: String { object.text + "\n" }
}

extension SummaryReport {
  private static func add(_ tally: ReplayTally, to summary: inout JSONObject) {
    let (files, records) = (tally.files, tally.records)
    summary.add("type", "summary")
    summary.add(
      "files",
      object([
        ("found", JSONText(files.found)), ("read", JSONText(files.read)),
        ("damaged", JSONText(files.damaged)), ("notRecords", JSONText(files.notRecords)),
        ("skipped", JSONText(files.skipped)),
      ]))
    summary.add(
      "records",
      object([
        ("read", JSONText(records.read)), ("matched", JSONText(records.matched)),
        ("unmatched", JSONText(records.unmatched)), ("refused", counts(records.refused)),
      ]))
  }

  private static func add(
    _ circumstances: RunCircumstances, _ tally: ReplayTally, isComplete: Bool,
    to summary: inout JSONObject
  ) {
    summary.add(
      "bytes",
      object([
        ("compressed", JSONText(tally.compressedBytes)),
        ("inflated", JSONText(tally.inflatedBytes)), ("compressedLost", JSONText(tally.lostBytes)),
        ("inRecords", JSONText(tally.text.inRecords)),
        ("aroundRecords", JSONText(tally.text.aroundRecords)), ("lost", JSONText(tally.text.lost)),
        ("unread", JSONText(tally.text.unread)),
      ]))
    summary.add("seconds", JSONText(circumstances.seconds))
    summary.add("complete", JSONText(isComplete))
    summary.add("version", JSONText(circumstances.version))
    summary.add(
      "rules",
      object([
        ("names", JSONText(circumstances.ruleNames.map { JSONText($0) })),
        ("sha256", JSONText(circumstances.ruleFingerprint)),
      ]))
  }

  private static func add(
    _ reading: ReadingSettings, _ circumstances: RunCircumstances, to summary: inout JSONObject
  ) {
    summary.add("duplicates", JSONText(reading.duplicates.rawValue))
    summary.add("from", JSONText(time: reading.selection.from))
    summary.add("to", JSONText(time: reading.selection.to))
    summary.add("inputs", JSONText(circumstances.inputs.map { JSONText($0) }))
  }

  private static func addFates(
    _ tally: ReplayTally, damages: Int, to summary: inout JSONObject
  ) {
    summary.add("skipped", counts(tally.skipped))
    let passed = tally.passedDocuments.sorted { $0.key < $1.key }
    summary.add("passedOver", object(passed.map { ($0.key, JSONText($0.value)) }))
    summary.add("damages", JSONText(damages))
    summary.add("linksNotFollowed", JSONText(tally.linksNotFollowed))
    summary.add("specialFilesNotOpened", JSONText(tally.specialFilesNotOpened))
    summary.add("addsUp", JSONText(tally.addsUp))
  }

  private static func addOthers(_ tally: ReplayTally, to summary: inout JSONObject) {
    summary.add("namedAgain", JSONText(tally.namedAgain))
    summary.add("unfinishedCopies", JSONText(tally.unfinishedCopies))
    summary.add("looksLikeCloudTrail", JSONText(tally.looksLikeCloudTrail))
  }

  private static func addExceptions(of outcome: ReplayOutcome, to summary: inout JSONObject) {
    let (findings, alarms) = (outcome.exceptions, outcome.alarms)
    summary.add(
      "exceptions",
      findings.map { JSONText($0.uses.map { JSONText(JSONObject($0)) }) } ?? .null)
    summary.add(
      "alarmsWithoutExceptions",
      findings.map { findings in
        JSONText(zip(alarms, findings.alarms).map { JSONText(JSONObject($0, without: $1)) })
      } ?? .null)
  }

  private static func addExtent(of outcome: ReplayOutcome, to summary: inout JSONObject) {
    summary.add("firstEventTime", JSONText(time: outcome.firstRecordTime))
    summary.add("lastEventTime", JSONText(time: outcome.lastRecordTime))
    for (key, texts) in [("accounts", outcome.accounts), ("regions", outcome.regions)] {
      summary.add(key, texts.map { JSONText($0.map { JSONText($0) }) } ?? .null)
    }
    summary.add("gaps", outcome.gaps.map(times) ?? .null)
  }

  private static func times(_ spans: [Range<Int>]) -> JSONText {
    JSONText(
      spans.map {
        object([("from", JSONText(time: $0.lowerBound)), ("until", JSONText(time: $0.upperBound))])
      })
  }

  private static func counts(_ counts: [RecordRefusal: Int]) -> JSONText {
    object(counts.sorted { $0.key < $1.key }.map { ($0.key.rawValue, JSONText($0.value)) })
  }

  private static func object(_ members: [(String, JSONText)]) -> JSONText {
    var object = JSONObject()
    for (key, value) in members { object.add(key, value) }
    return JSONText(object)
  }
}
