import TrailArchives
package import TrailFollowing
package import TrailReplay
import UTCTimes

/// What is written of a pass over an archive that is followed: a line, or for people a block, for each thing.
package struct FollowLines {
  let pass: FollowPass
  /// The SHA-256 of the rules.
  private let rules: String
  let clock: ReplayClock
  let style: ReportStyle
  let facts: ReplayFacts?

  /// Creates the lines of a pass on `clock` under the rules that have this SHA-256; `style` is for people.
  package init(_ pass: FollowPass, under rules: String, clock: ReplayClock, style: ReportStyle) {
    (self.pass, self.rules, self.clock, self.style) = (pass, rules, clock, style)
    facts = pass.changes.isEmpty ? nil : pass.outcome.map { ReplayFacts($0) }
  }

  private var items: [FollowItem] { FollowItem.all(of: pass, on: clock.rawValue) }

  /// All that is written in a form, in the order in which it is to be delivered.
  package func lines(in form: FollowForm) -> [FollowLine] {
    items.flatMap { item in
      let subject = item.subject(under: rules)
      return texts(of: item, subject.id, in: form).map { FollowLine(subject: subject, text: $0) }
    }
  }

  /// What the form has no word for, for people.
  package func remarks(besides form: FollowForm) -> [String] {
    guard form.isNotice else { return [] }
    return items.filter { !hasNotice($0) }.compactMap(text)
  }

  private func texts(of item: FollowItem, _ id: String, in form: FollowForm) -> [String] {
    switch form {
    case .text: [text(of: item)].compactMap(\.self)
    case .jsonl: [json(of: item, id: id)].compactMap { $0.map { $0.text + "\n" } }
    case .sns, .eventbridge, .history: notices(of: item, in: form)
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
