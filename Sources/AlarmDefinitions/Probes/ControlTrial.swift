import FilterPatterns
import MetricAlarms

/// A user's filters tried on the probes of monitoring controls.
///
/// What a filter catches decides, not how it is worded.
public struct ControlTrial {
  private let filters: [Tried]

  private struct Tried {
    let filter: ReadFilter
    let isWatched: Bool
    /// The records of the probes it catches.
    let caught: Set<String>
  }

  /// Tries all filters of `reading` on all probes.
  public init(_ reading: DefinitionsReading) {
    let probes = ControlTopic.allCases.flatMap(\.probes) + ControlTopic.unrelated
    let records = Set(probes.map(\.record)).map { (text: $0, bytes: Array($0.utf8)) }
    let metrics = MetricWriters(reading)
    filters = reading.filters.map { read in
      var matcher = EventMatcher(read.filter.pattern)
      // Probes are log events as they come, which filters of transformed ones never see.
      let caught = records.filter {
        !read.filter.isOnTransformedLogs && matcher.matches($0.bytes.span)
      }
      let hasSamples = read.filter.transformation.absentFields.isEmpty
      return Tried(
        filter: read, isWatched: hasSamples && metrics.isWatched(read),
        caught: Set(caught.map(\.text)))
    }
  }

  /// Returns what the filters do of `control`.
  public func verdict(on control: BuiltInControl) -> ControlVerdict {
    let probes = control.topic.probes
    let wanted = probes.filter { $0.wish == .wanted }
    let own = filters.filter { tried in wanted.contains { tried.caught.contains($0.record) } }
    let missed = wanted.filter { probe in !own.contains { $0.caught.contains(probe.record) } }
    let unwatched = wanted.filter { probe in
      !own.contains { $0.isWatched && $0.caught.contains(probe.record) }
    }
    let others = probes.filter { $0.wish == .unwanted } + ControlTopic.unrelated
    // Filters that catch what no control is about are not meant for any.
    let narrow = own.filter { tried in
      !ControlTopic.unrelated.allSatisfy { tried.caught.contains($0.record) }
    }
    let over = others.filter { probe in narrow.contains { $0.caught.contains(probe.record) } }
    let outcome: ControlVerdict.Outcome =
      own.isEmpty
      ? .missed : !missed.isEmpty ? .partlyCaught : unwatched.isEmpty ? .caught : .unwatched
    return ControlVerdict(
      control: control, outcome: outcome,
      filters: own.map { SecretText.hidden(in: $0.filter.filter.name) },
      missed: missed.map(\.name), overCaught: over.map(\.name), place: own.first?.filter.place,
      wantedCount: wanted.count)
  }
}
