import AlarmStates
import MetricAlarms
import TrailReplay

extension TransitionHead {
  /// What changed and when, and the reason, as a section of its own; `remarks` of whoever has more to say.
  func markdown(on day: Int?, _ style: ReportStyle, _ more: [String] = []) -> String {
    let moment = style.times.minute(transition.at, on: day)
    let silence = change.isAfterLastRecord ? ["if nothing more came"] : []
    let remarks = remarks(style)
    let facts = ([before(style)] + silence + more).filter { !$0.isEmpty }
    return "\n### \(moment) \(transition.to.rawValue) \(MarkdownText.code(alarm.name))\n\n"
      + facts.joined(separator: " · ") + "\n\n" + MarkdownText.code(transition.reason) + "\n"
      + (remarks.isEmpty ? "" : "\n" + remarks.map { "- \($0)\n" }.joined())
  }
}

extension TransitionBlock {
  /// Hands what happened and why to `write`, and the matches behind it in tables.
  func writeMarkdown(on day: Int?, to write: (String) -> Void) {
    let head = TransitionHead(alarm, change)
    write(head.markdown(on: day, style, [delay]))
    if !children.isEmpty {
      write("\n" + children.map { "- \(MarkdownText.code($0.arn)) \($0.words)\n" }.joined())
    }
    rows.writeMarkdown(to: write)
    if notKept > 0 { write("\n… and \(notKept) more; `--evidence all` keeps every match\n") }
  }
}
