import TrailRecords
import TrailReplay

/// What an archive holds, in one line: when and where its records are from, which times of it were asked for, and
/// how complete it is.
struct ArchiveHead {
  private let outcome: ReplayOutcome
  private let style: ReportStyle

  init(_ outcome: ReplayOutcome, style: ReportStyle) {
    (self.outcome, self.style) = (outcome, style)
  }

  /// The parts, as far as they are known; only what was asked for where no record took part.
  private var parts: [String] {
    let asked = AskedTimes(outcome.plan).text(style.times)
    guard let span else { return [asked].compactMap(\.self) }
    return [span, asked, places, gaps].compactMap(\.self) + damage + [zone].compactMap(\.self)
  }

  /// The line, wrapped to the width of a terminal; empty where no record took part, and no times were asked for.
  var text: String {
    style.lines(parts.joined(separator: " · "))
  }

  /// From when to when; nil: no record has a time.
  private var span: String? {
    guard let first = outcome.firstRecordTime, let last = outcome.lastRecordTime else { return nil }
    return style.times.spanInZone(first, last)
  }

  private var places: String {
    [
      Self.counted(outcome.accounts, "account"), Self.counted(outcome.regions, "Region"),
      records,
    ].compactMap(\.self).joined(separator: ", ")
  }

  /// How many records there are, and of how many, where some were not asked for.
  private var records: String {
    let records = outcome.tally.records
    let others = [RecordRefusal.otherTime, .otherAccount, .otherRegion].reduce(records.warmUp) {
      $0 + (records.refused[$1] ?? 0)
    }
    let noun = records.read == 1 ? "record" : "records"
    let all = "\(Counted.grouped(records.read)) \(noun)"
    return others == 0 ? all : "\(Counted.grouped(records.read - others)) of \(all)"
  }

  private static func counted(_ texts: [String]?, _ noun: String) -> String? {
    guard let texts else { return "more than 10,000 \(noun)s" }
    return texts.isEmpty ? nil : Counted.noun(texts.count, noun)
  }

  private var gaps: String {
    guard let gaps = outcome.gaps else { return "gaps: not known, too many days" }
    guard let longest = gaps.max(by: { $0.count < $1.count }) else {
      return "gaps: none longer than 1 h"
    }
    let words =
      "\(style.times.span(longest.lowerBound, longest.upperBound))"
      + " (\(TimeWords.duration(longest.count)))"
    return gaps.count == 1
      ? "1 gap longer than 1 h: \(words)"
      : "\(gaps.count) gaps longer than 1 h, the longest \(words)"
  }

  /// Which zone times are in, where it is another than UTC.
  private var zone: String? {
    let hasReasons = outcome.alarms.contains { !$0.changes.isEmpty }
    return style.times.zoneSentence(within: outcome.timeSpan, reasons: hasReasons)
  }

  private var damage: [String] {
    outcome.isComplete ? [] : ["not all could be read"]
  }
}
