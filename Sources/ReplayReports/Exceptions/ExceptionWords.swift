import AlarmStates
import BucketExposure
import FilterPatterns
import MetricAlarms
import TrailReplay

/// What is said of a replay's exceptions, in words that every form for people has alike.
struct ExceptionWords {
  let findings: ExceptionFindings
  private let outcome: ReplayOutcome
  private let style: ReportStyle
  private let named: (String) -> String

  /// Creates the words, in which names and ARNs stand as `named` gives them; nil where nobody is excepted.
  init?(
    _ outcome: ReplayOutcome, style: ReportStyle,
    named: @escaping (String) -> String = SafeText.plain
  ) {
    guard let findings = outcome.exceptions else { return nil }
    (self.findings, self.outcome, self.style, self.named) = (findings, outcome, style, named)
  }

  /// How many matches were taken away, whose, and how often alarms rang for it or would have.
  var heading: String {
    let counts = findings.counts
    let actors = counts.actorCount == 0 ? "" : " by \(Counted.noun(counts.actorCount, "actor"))"
    let times = Counted.noun(Self.times(findings.alarms), "time")
    let ring =
      outcome.plan.trial == nil
      ? "; without exceptions \(times) in ALARM, with them \(Self.times(outcome.alarms))" : ""
    return "excepted, but watched: \(Counted.matches(counts.total))\(actors)\(ring)"
  }

  /// A line for each alarm that would have done something else without exceptions.
  var alarms: [String] {
    zip(findings.alarms, outcome.alarms).compactMap { without, with in
      guard !Self.areAlike(without, with) else { return nil }
      let (words, now) = (TimesInAlarm(of: without).words, TimesInAlarm(of: with).words)
      return "\(named(with.alarm.name)): without exceptions \(words), with them "
        + (words == now ? "likewise, but at other times" : now)
    }
  }

  /// Whom an exception is for, why and until when.
  func title(of use: ExceptionUse) -> String {
    let exception = use.exception
    let end = exception.expires.map { "until \(style.times.minuteInZone($0))" }
    let words = [named(exception.principal.text), exception.reason.map(named), end]
    return words.compactMap(\.self).joined(separator: " · ")
  }

  /// A line for each exception that has ended before the archive does.
  var expired: [String] {
    findings.uses.compactMap { use in
      ExpiredException(use.exception, matches: use.lapsed.total, until: outcome.lastRecordTime)
        .map { $0.text(style.times, named: named) }
    }
  }

  /// The exceptions that took nothing away, and have not ended.
  var unused: [String] {
    findings.uses.filter { use in
      use.counts.total == 0
        && ExpiredException(use.exception, matches: 0, until: outcome.lastRecordTime) == nil
    }.map { named($0.exception.principal.text) }
  }

  /// What stands out, in a word and what it is about.
  static func words(of sign: ExceptionSign) -> (word: String, about: String) {
    switch sign.kind {
    case .newAddress(let address): ("NEW ADDRESS", address)
    case .denied(let event): ("DENIED", event ?? "-")
    case .opened(let bucket, .public): ("OPENED", "\(bucket ?? "-") PUBLIC")
    case .opened(let bucket, _): ("OPENED", "\(bucket ?? "-") to others")
    }
  }

  /// When it was: from the first to the last time.
  func span(of sign: ExceptionSign, on day: Int?) -> String {
    guard let first = sign.first, let last = sign.last else { return "no time" }
    let moment = { (time: Int, day: Int?) in
      day.map { style.times.moment(time, on: $0) } ?? style.times.second(time)
    }
    return first == last
      ? moment(first, day) : "\(moment(first, day)) … \(moment(last, day ?? first))"
  }

  private static func times(_ stories: [AlarmStory]) -> Int {
    stories.reduce(0) { $0 + TimesInAlarm(of: $1).count }
  }

  private static func areAlike(_ one: AlarmStory, _ other: AlarmStory) -> Bool {
    one.changes.elementsEqual(other.changes) { left, right in
      left.transition.at == right.transition.at && left.transition.to == right.transition.to
    }
  }
}
