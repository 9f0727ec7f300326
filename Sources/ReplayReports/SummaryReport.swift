import AlarmStates
import TrailRecords
public import TrailReplay

/// The summary object of a replay, as `--summary` writes it: one JSON object on one line.
public struct SummaryReport: Sendable {
  /// What the outcome itself does not know of its run.
  public struct Circumstances: Sendable {
    /// How long it took, in seconds.
    public var seconds = 0.0
    /// Trailbell's version.
    public var version = ""
    /// The rules' names, as given.
    public var ruleNames: [String] = []
    /// The rules' SHA-256 in hex.
    public var ruleFingerprint = ""
    /// The inputs, as given.
    public var inputs: [String] = []

    /// Creates circumstances to be filled in.
    public init() {}
  }

  private let outcome: ReplayOutcome
  private let circumstances: Circumstances

  /// Creates the summary of `outcome`.
  public init(_ outcome: ReplayOutcome, _ circumstances: Circumstances) {
    self.outcome = outcome
    self.circumstances = circumstances
  }

  /// The line, with its line feed.
  public var text: String {
    let (tally, reading) = (outcome.tally, outcome.plan.reading)
    var object = JSONObject()
    object.add("type", "summary")
    object.add("files", files)
    object.add("records", records)
    object.add("duplicatesDropped", JSONText(outcome.duplicatesDropped))
    object.add("deliveryTimeUnknown", JSONText(outcome.deliveryTimeUnknown))
    object.add("matchedWithoutTime", JSONText(outcome.matchedWithoutTime))
    object.add(
      "bytes",
      Self.object([
        ("compressed", JSONText(tally.compressedBytes)),
        ("inflated", JSONText(tally.inflatedBytes)),
      ]))
    object.add("seconds", JSONText(circumstances.seconds))
    object.add("complete", JSONText(outcome.isComplete))
    object.add("version", JSONText(circumstances.version))
    object.add(
      "rules",
      Self.object([
        ("names", JSONText(circumstances.ruleNames.map { JSONText($0) })),
        ("sha256", JSONText(circumstances.ruleFingerprint)),
      ]))
    object.add("clock", JSONText(reading.clock.rawValue))
    object.add("windows", JSONText(outcome.plan.windows.rawValue))
    object.add("duplicates", JSONText(reading.duplicates.rawValue))
    object.add("from", JSONText(time: reading.selection.from))
    object.add("to", JSONText(time: reading.selection.to))
    object.add("inputs", JSONText(circumstances.inputs.map { JSONText($0) }))
    object.add("tooLargeForLogs", JSONText(tally.tooLargeForLogs))
    return object.text + "\n"
  }

  private var files: JSONText {
    let files = outcome.tally.files
    return Self.object([
      ("found", JSONText(files.found)), ("read", JSONText(files.read)),
      ("damaged", JSONText(files.damaged)), ("notRecords", JSONText(files.notRecords)),
      ("skipped", JSONText(files.skipped)),
    ])
  }

  private var records: JSONText {
    let records = outcome.tally.records
    let refused = records.refused.sorted { $0.key < $1.key }
    return Self.object([
      ("read", JSONText(records.read)), ("matched", JSONText(records.matched)),
      ("unmatched", JSONText(records.unmatched)),
      ("refused", Self.object(refused.map { ($0.key.rawValue, JSONText($0.value)) })),
    ])
  }

  private static func object(_ members: [(String, JSONText)]) -> JSONText {
    var object = JSONObject()
    for (key, value) in members { object.add(key, value) }
    return JSONText(object)
  }
}
