import TrailArchives
package import TrailFollowing
package import TrailReplay
import UTCTimes

/// What is written of a pass over an archive that is followed: a line, or for people a block, for each thing.
package struct FollowLines {
  let pass: FollowPass
  private let form: FollowForm
  /// The SHA-256 of the rules.
  private let rules: String
  let clock: ReplayClock
  let style: ReportStyle
  let facts: ReplayFacts?
  /// By the alarms' ARNs, what CloudWatch would have sent of them.
  private let notices: [String: [AlarmNotice]]

  /// Creates the lines of a pass in a form, on `clock` and under the rules that have this SHA-256; `style` is for
  /// people.
  package init(
    _ pass: FollowPass, in form: FollowForm, under rules: String, clock: ReplayClock,
    style: ReportStyle
  ) {
    (self.pass, self.form, self.rules) = (pass, form, rules)
    (self.clock, self.style) = (clock, style)
    facts = pass.changes.isEmpty ? nil : pass.outcome.map { ReplayFacts($0) }
    guard form.isNotice, let outcome = pass.outcome else {
      notices = [:]
      return
    }
    let stories = Dictionary(
      pass.changes.compactMap { $0.found.map { ($0.story.arn, $0.story) } }
    ) { first, _ in first }
    notices = stories.mapValues { AlarmNotice.all(of: $0, in: outcome.place) }
  }

  private var items: [FollowItem] { FollowItem.all(of: pass, on: clock.rawValue) }

  /// All that is written, in the order in which it is to be delivered.
  package var lines: [FollowLine] {
    items.flatMap { item in
      let subject = item.subject(under: rules)
      switch form {
      case .text:
        return text(of: item).map { [FollowLine(subject: subject, text: $0)] } ?? []
      case .jsonl:
        return json(of: item, id: subject.id).map {
          [FollowLine(subject: subject, text: $0.text + "\n")]
        } ?? []
      case .sns, .eventbridge, .history: return notices(of: item, subject)
      }
    }
  }

  /// What the form has no word for, for people.
  package var remarks: [String] {
    guard form.isNotice else { return [] }
    return items.filter { !Self.hasNotice($0) }.compactMap(text)
  }

  /// The notices of a thing, each of which is about something of its own.
  private func notices(of item: FollowItem, _ subject: OutboxLine.Subject) -> [FollowLine] {
    guard case .change(let change) = item, let arn = change.found?.story.arn else { return [] }
    let updates = (notices[arn] ?? []).filter { $0.isNew(in: change) }
    return updates.flatMap { notice in
      var subject = subject
      if !notice.isChange {
        subject.type = FollowedChange.Kind.update.rawValue
        subject.id = ReportedID(of: [subject.id, "\(notice.second)"]).description
        subject.at = notice.second
      }
      return notice.text(in: form).map { [FollowLine(subject: subject, text: $0)] } ?? []
    }
  }

  /// A change as a report has it.
  func event(_ found: FoundTransition) -> ReplayFacts.Event {
    ReplayFacts.Event(alarm: found.story.alarm, change: found.change)
  }

  /// What finds out what the alarms did in a time that is not remembered, where all files are.
  static func command(for span: Range<Int>) -> String {
    let times = [span.lowerBound, span.upperBound].map { UTCTime($0).text(.machine) }
    return "trailbell replay FOLDER --from \(times[0]) --to \(times[1])"
  }
}
