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
