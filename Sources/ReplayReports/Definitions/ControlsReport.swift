public import AlarmDefinitions
import MetricAlarms

/// The built-in controls, for people and for programs.
public struct ControlsReport: Sendable {
  private let controls: [BuiltInControl]
  private let style: ReportStyle

  /// Creates the report of `controls`, in their order.
  public init(of controls: [BuiltInControl], style: ReportStyle = ReportStyle()) {
    (self.controls, self.style) = (controls, style)
  }

  /// A line for each: its name and what it watches, below its standard's title.
  public var table: String {
    let width = controls.map(\.name.count).max() ?? 0
    var text = ""
    var standard: ControlStandard?
    for control in controls {
      if control.standard != standard {
        text += standard == nil ? "" : "\n"
        text += style.prose.text(control.standard.title, indent: 2) + "\n"
        standard = control.standard
      }
      let padding = String(repeating: " ", count: width - control.name.count)
      let title = style.prose.text(control.topic.title, behind: width + 4, indent: width + 4)
      text += "  \(control.name)\(padding)  \(title)\n"
    }
    return text
  }

  /// All there is about each, an empty line between two.
  public var details: String {
    controls.map(details).joined(separator: "\n")
  }

  private func details(of control: BuiltInControl) -> String {
    let topic = control.topic
    let techniques = topic.techniques.map { "\($0.id) \($0.name)" }
    let title = style.prose.text(topic.title, behind: control.name.count + 2, indent: 2)
    return "\(control.name)  \(title)\n"
      + "  \(style.prose.text(topic.watches, behind: 2, indent: 2))\n"
      + line("filter", "\(control.filterName), which adds 1 to \(Self.name(of: control.series)):")
      + "      \(style.prose.text(control.pattern, behind: 6, indent: 6))\n"
      + line("alarm", "\(control.alarmName): Sum over 300 seconds of 1 or more, 1 of 1")
      + line("severity", "\(topic.severity.rawValue), by Trailbell's own judgement")
      + (techniques.isEmpty ? "" : line("ATT&CK", techniques.joined(separator: ", ")))
      + line("source", "\(control.standard.title), \(control.standard.place(of: control.number))")
  }

  private static func name(of series: MetricSeries) -> String {
    "\(series.namespace)/\(series.metricName)"
  }

  private func line(_ name: String, _ words: String) -> String {
    let padding = String(repeating: " ", count: 10 - name.count)
    return "  \(name)\(padding)\(style.prose.text(words, behind: 12, indent: 12))\n"
  }

  /// One JSON object a line.
  public var lines: String {
    controls.map { Self.object(of: $0).text + "\n" }.joined()
  }

  private static func object(of control: BuiltInControl) -> JSONObject {
    var object = JSONObject()
    object.add("type", "builtInControl")
    object.add("control", JSONText(control.name))
    object.add("standard", JSONText(control.standard.title))
    object.add("number", JSONText(control.number))
    object.add("title", JSONText(control.topic.title))
    object.add("watches", JSONText(control.topic.watches))
    object.addRating(control.topic.severity, control.topic.techniques)
    object.add("filter", JSONText(control.filterName))
    object.add("pattern", JSONText(control.pattern))
    object.add("namespace", JSONText(control.series.namespace))
    object.add("metric", JSONText(control.series.metricName))
    object.add("alarm", JSONText(control.alarmName))
    object.add("alsoIn", JSONText(control.onSameTopic.map { JSONText($0.name) }))
    return object
  }
}
