extension BuiltInControl: CustomStringConvertible {
  /// All there is about the control, in lines.
  public var description: String {
    let series = "\(standard.namespace)/\(topic.metricName)"
    return """
      \(name)  \(topic.title)
        \(topic.watches)
        filter  \(filterName), which adds 1 to \(series):
            \(pattern)
        alarm   \(alarmName): Sum over 300 seconds of 1 or more, 1 of 1
        source  \(standard.title), \(standard.place(of: number))

      """
  }
}

extension BuiltInControl {
  /// Returns a line for each of `controls`: its name and what it watches, below its standard's title.
  public static func table(of controls: [BuiltInControl]) -> String {
    let width = controls.map(\.name.count).max() ?? 0
    var text = ""
    var standard: ControlStandard?
    for control in controls {
      if control.standard != standard {
        text += (standard == nil ? "" : "\n") + control.standard.title + "\n"
        standard = control.standard
      }
      let padding = String(repeating: " ", count: width - control.name.count)
      text += "  \(control.name)\(padding)  \(control.topic.title)\n"
    }
    return text
  }
}
