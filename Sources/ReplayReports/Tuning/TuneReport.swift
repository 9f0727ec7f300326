import FilterPatterns
import MetricAlarms
public import TrailReplay

/// What other settings would have meant, in every form.
public struct TuneReport: Sendable {
  /// So many bursts that the best choice misses are shown on a terminal, and elsewhere.
  private static let (mostOnTerminal, most) = (5, 20)

  private let outcome: TuningOutcome
  private let style: ReportStyle

  /// Creates the report of `outcome` in `style`.
  public init(_ outcome: TuningOutcome, style: ReportStyle = ReportStyle()) {
    (self.outcome, self.style) = (outcome, style)
  }

  /// Returns the report in a form.
  public func text(as format: TuneFormat) -> String {
    switch format {
    case .text: text
    case .jsonl: TuneLines(outcome).text
    case .csv: TuneSheet(outcome, style: style).text
    case .html: TunePage(outcome).text
    }
  }

  /// What is to be known of the choices and the demands besides, for people.
  public var remarks: [String] {
    outcome.unmetDemands.map { index in
      "no match is of what must ring: \(TuneWords.text(of: outcome.plan.mustRing[index]))"
    }
      + outcome.refused.map { refused in
        "\(TuneWords.text(of: refused.choice)): not tried, \(refused.reason)"
      }
  }

  private var text: String {
    if let nothing = NothingRead.inPlaceOfAnswer(outcome.now.tally) { return style.lines(nothing) }
    return ArchiveHead(outcome.now, style: style).text + style.lines(now) + "\n"
      + TuneTable(outcome, style: style).text + "\n" + steps + answer
  }

  /// What alarms ring for as they are.
  private var now: String {
    let bursts = outcome.bursts
    let noise = bursts.count(where: \.isNoise)
    let excepted = bursts.count(where: \.isExcepted)
    let actors = Set(bursts.lazy.flatMap(\.actors)).count
    let parts = [
      noise > 0 ? "\(noise) of them noise" : nil,
      excepted > 0 ? "\(excepted) of them by nobody but excepted principals" : nil,
    ].compactMap(\.self)
    return "now: \(Counted.noun(outcome.today.alarmCount, "time")) in ALARM, for "
      + "\(Counted.noun(bursts.count, "burst")) of matches by \(Counted.noun(actors, "actor"))"
      + (parts.isEmpty ? "" : ", \(parts.joined(separator: " and "))")
  }

  /// Where a higher threshold means more alarms.
  private var steps: String {
    guard !outcome.steps.isEmpty else { return "" }
    let steps = outcome.steps.map { step in
      let (from, to) = (outcome.results[step.from], outcome.results[step.to])
      return "\(step.from + 1) → \(step.to + 1) (\(from.alarmCount) → \(to.alarmCount))"
    }
    return style.lines(
      "a higher threshold and more alarms, as one time in ALARM becomes several: "
        + steps.joined(separator: ", "))
  }

  /// Which choice has the fewest alarms, and what it misses.
  private var answer: String {
    guard let best = outcome.best else {
      let isTried = !outcome.results.isEmpty
      return style.lines(isTried ? "every choice misses an incident" : "no choice could be tried")
    }
    let result = outcome.results[best]
    let line =
      "choice \(best + 1) (\(TuneWords.text(of: result.choice))) has the fewest alarms without missing an "
      + "incident: \(result.alarmCount), now \(outcome.today.alarmCount)"
    return style.lines(line) + missed(by: TuneRow.all(of: outcome)[best + 1])
      + style.lines("--export cli --choice \(best + 1) writes its definitions")
  }

  private func missed(by row: TuneRow) -> String {
    let bursts = row.missedBursts
    guard !bursts.isEmpty else { return "" }
    let limit = style.columns == nil ? Self.most : Self.mostOnTerminal
    let lines = bursts.prefix(limit).map { burst in
      let who = burst.actors.prefix(2).map { ActorWords($0).text }.joined(separator: ", ")
      let more = burst.actors.count > 2 ? " and \(burst.actors.count - 2) more" : ""
      return style.lines(
        SafeText.plain(
          "  \(style.times.minute(burst.at, on: nil))  \(burst.alarm)  "
            + "\(Counted.matches(burst.matchCount)) by \(who.isEmpty ? "nobody named" : who)\(more)"
        ))
    }
    let more = bursts.count - lines.count
    return "it misses \(Counted.noun(bursts.count, "burst")):\n" + lines.joined()
      + (more > 0 ? "  … and \(more) more; --format jsonl has them all\n" : "")
  }
}
