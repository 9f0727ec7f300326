import TrailArchives
import TrailFollowing
import TrailReplay

extension FollowLines {
  /// Rows of matches behind a change, at most.
  private static let rowLimit = 5

  /// A thing for people.
  func text(of item: FollowItem) -> String? {
    let times = style.times
    switch item {
    case .late(let path, _): return "late: \(SafeText.plain(path.description))\n"
    case .source(.silent(let since)): return "no file has come since \(times.minuteInZone(since))\n"
    case .source(.back(let since)):
      return "files come again; there was none since \(times.minuteInZone(since))\n"
    case .unknown(let span):
      return
        "records came from before \(times.minuteInZone(span.upperBound)), of a time that is not "
        + "remembered, and files of it are gone: \(Self.command(for: span)) finds out, where all files are\n"
    case .change(let change): return text(change)
    }
  }

  private func text(_ change: FollowedChange) -> String? {
    let head = change.head
    let moment = style.times.minute(head.at, on: nil)
    if change.withdraws {
      return
        "\(moment)  withdrawn: \(head.to) of \(SafeText.plain(head.alarm)), from \(head.from): "
        + "records that came late say otherwise\n"
    }
    guard change.kind != .update, let found = change.found, let facts else { return nil }
    let block = TransitionBlock(event(found), facts, clock: clock, style: style)
    let mark = change.kind == .correction ? "corrected: " : change.isFinal ? "" : "not final: "
    var text = mark + block.head(on: nil)
    block.write(block.rows, limit: Self.rowLimit) { text += $0 }
    return text
  }
}
