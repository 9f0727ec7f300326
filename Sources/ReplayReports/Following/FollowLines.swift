import AlarmStates
import MetricAlarms
import TrailArchives
package import TrailFollowing
package import TrailReplay
import UTCTimes

/// What is written of a pass over an archive that is followed: a line, or for people a block, for each thing.
package struct FollowLines {
  private let pass: FollowPass
  private let clock: ReplayClock
  private let style: ReportStyle
  private let facts: ReplayFacts?

  /// Creates the lines of a pass on `clock`; `style` is for people.
  package init(_ pass: FollowPass, clock: ReplayClock, style: ReportStyle) {
    (self.pass, self.clock, self.style) = (pass, clock, style)
    facts = pass.changes.isEmpty ? nil : pass.outcome.map { ReplayFacts($0) }
  }

  /// Each as one JSON object with its line feed, in the order in which they are to be delivered.
  package var json: [String] {
    (late + (pass.source.map { [json($0)] } ?? []) + unknown + pass.changes.compactMap(json)).map {
      $0.text + "\n"
    }
  }

  /// The same for people.
  package var text: [String] {
    let times = style.times
    let late = countsLate ? pass.late.map { "late: \(SafeText.plain($0.description))\n" } : []
    let source = pass.source.map { source in
      switch source {
      case .silent(let since): "no file has come since \(times.minuteInZone(since))\n"
      case .back(let since): "files come again; there was none since \(times.minuteInZone(since))\n"
      }
    }
    let unknown = pass.unknown.map { span in
      "records came from before \(times.minuteInZone(span.upperBound)), of a time that is not remembered, and "
        + "files of it are gone: \(Self.command(for: span)) finds out, where all files are\n"
    }
    return late + [source, unknown].compactMap(\.self) + pass.changes.compactMap(text)
  }

  /// On the event clock the records of a late file are where they belong, and bring a correction.
  private var countsLate: Bool { clock == .delivery }

  private var late: [JSONObject] {
    guard countsLate else { return [] }
    return pass.late.map { path in
      var object = JSONObject()
      object.add("type", "late")
      object.add("file", JSONText(path.description))
      object.add("countedFrom", JSONText(time: pass.lateCountFrom))
      return object
    }
  }

  /// A correction that nobody can make here.
  private var unknown: [JSONObject] {
    guard let span = pass.unknown else { return [] }
    var object = JSONObject()
    object.add("type", "correction")
    object.add("unknown", JSONText(true))
    object.add("since", JSONText(time: span.lowerBound))
    object.add("until", JSONText(time: span.upperBound))
    object.add("command", JSONText(Self.command(for: span)))
    return [object]
  }

  /// What finds out what the alarms did in a time that is not remembered, where all files are.
  private static func command(for span: Range<Int>) -> String {
    let times = [span.lowerBound, span.upperBound].map { UTCTime($0).text(.machine) }
    return "trailbell replay FOLDER --from \(times[0]) --to \(times[1])"
  }

  private func json(_ source: FollowPass.Source) -> JSONObject {
    let (state, since) =
      switch source {
      case .silent(let since): ("silent", since)
      case .back(let since): ("back", since)
      }
    var object = JSONObject()
    object.add("type", "source")
    object.add("state", JSONText(state))
    object.add("since", JSONText(time: since))
    return object
  }

  private func json(_ change: FollowedChange) -> JSONObject? {
    let transition = change.found.flatMap { found in
      facts.flatMap { facts in
        pass.outcome.map { outcome in
          JSONLinesReport.transition(
            ReplayFacts.Event(alarm: found.story.alarm, change: found.change), outcome.plan
          ) { JSONText(JSONLinesReport.object($0, facts)) }
        }
      }
    }
    if change.kind == .transition {
      guard var object = transition else { return nil }
      add(change, to: &object)
      return object
    }
    var object = JSONObject()
    object.add("type", "correction")
    object.add("alarm", JSONText(change.head.alarm))
    object.add("at", JSONText(time: change.head.at))
    object.add("from", JSONText(change.head.from))
    object.add("to", JSONText(change.head.to))
    object.add("withdraws", JSONText(change.withdraws))
    object.add("unknown", JSONText(false))
    object.add("transition", transition.map { JSONText($0) } ?? .null)
    add(change, to: &object)
    return object
  }

  private func add(_ change: FollowedChange, to object: inout JSONObject) {
    object.add("id", JSONText(change.id.description))
    object.add("revision", JSONText(change.revision))
    object.add("final", JSONText(change.isFinal))
  }

  private func text(_ change: FollowedChange) -> String? {
    let head = change.head
    let moment = style.times.minute(head.at, on: nil)
    if change.withdraws {
      return
        "\(moment)  withdrawn: \(head.to) of \(SafeText.plain(head.alarm)), from \(head.from): "
        + "records that came late say otherwise\n"
    }
    guard let found = change.found, let facts else { return nil }
    let event = ReplayFacts.Event(alarm: found.story.alarm, change: found.change)
    let block = TransitionBlock(event, facts, clock: clock, style: style)
    let mark = change.kind == .correction ? "corrected: " : change.isFinal ? "" : "not final: "
    return mark + block.head(on: nil)
  }
}
