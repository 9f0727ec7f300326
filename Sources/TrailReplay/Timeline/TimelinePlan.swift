public import MetricAlarms

/// What a timeline is to show, and how the archive is read for it.
public struct TimelinePlan: Sendable {
  /// Of each of these fields a record has one of the texts asked for.
  public var selection = TimelineSelection()
  /// Any of them matches a record that is shown; none of them asks for nothing.
  public var filters: [MetricFilter]
  /// Times in which a record lies that is shown, on the chosen clock, in seconds since the Unix epoch; nil:
  /// any times.
  public var spans: [Range<Int>]?
  /// How the archive is read; its times are narrowed to those of the spans.
  public var reading: ReadingSettings
  /// Bytes that rows may take in memory, about; more of them are put into temporary files.
  public var memoryLimit = 256 << 20
  /// The folder for temporary files.
  public var temporaryFolder = "/tmp"

  /// Creates the plan of all records that any of `filters` matches, or of all without filters.
  public init(filters: [MetricFilter] = [], reading: ReadingSettings) {
    (self.filters, self.reading) = (filters, reading)
  }

  /// The settings with times that reach no further than the spans do.
  package var narrowedReading: ReadingSettings {
    guard let spans, let first = spans.map(\.lowerBound).min(),
      let last = spans.map(\.upperBound).max()
    else { return reading }
    var reading = reading
    if first > .min { reading.selection.from = max(first, reading.selection.from ?? .min) }
    if last < .max { reading.selection.to = min(last, reading.selection.to ?? .max) }
    return reading
  }
}
