import TrailArchives
public import TrailReplay

/// Single records that were looked for: whole, laid out in lines or each on one.
public struct RecordReport: Sendable {
  private let outcome: RecordSearchOutcome

  /// Creates the report of what a search found.
  public init(_ outcome: RecordSearchOutcome) {
    self.outcome = outcome
  }

  /// Hands the records to `write` in the order of their places, an empty line between two.
  public func writeText(_ style: ReportStyle, to write: (String) -> Void) {
    for (index, record) in records.enumerated() {
      if index > 0 { write("\n") }
      PrettyRecord(record.text, style: style).write(to: write)
    }
  }

  /// Hands the bytes of each record to `write`, a line each.
  public func writeLines(to write: ([UInt8]) -> Void) {
    for record in records { write(record.text + [UInt8(ascii: "\n")]) }
  }

  private var records: [LocatedRecord] { outcome.found.compactMap(\.record) }

  /// What is said of places that name no record, or more than one; some have several lines.
  public var messages: [String] { outcome.found.compactMap(Self.message) }

  private static func message(on found: FoundRecords) -> String? {
    let name = SafeText.plain("\"\(found.place)\"")
    let kept = found.records
    guard let first = kept.first else {
      if case .event = found.place { return "no record that was read has the eventID \(name)" }
      return "no record was found at \(name)"
    }
    let list = kept.map { "\n  " + SafeText.plain("\($0.place)") }
    let more = found.count - kept.count
    let rest = more > 0 ? "\n  … and \(more) more" : ""
    if found.isAmbiguous {
      return "\(name) names \(found.count) records; give one of:" + list.joined() + rest
    }
    guard kept.count > 1 else { return nil }
    return "\(name) is shown as at \(SafeText.plain("\(first.place)")); the same record is at:"
      + list.dropFirst().joined() + rest
  }

  /// Whether a place names more than one record.
  public var isAmbiguous: Bool { outcome.found.contains(where: \.isAmbiguous) }

  /// Whether a place names no record that was found.
  public var isMissingAny: Bool { outcome.found.contains { $0.count == 0 } }
}
