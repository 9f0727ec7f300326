import MetricAlarms

/// Alarms and filters of which nobody here can know whether they are on one metric.
struct UnknownMetrics {
  private let reading: DefinitionsReading
  private let names: MetricNames

  init(_ reading: DefinitionsReading) {
    self.reading = reading
    names = MetricNames(reading)
  }

  /// An alarm, then a filter, for each metric of which the other side is not known.
  var findings: [DefinitionFinding] {
    let open = names.watched.filter(names.mayBeWritten)
    let alarms = reading.alarms.flatMap { read in
      read.metrics.values.filter(open.contains).map(\.description).sorted().map { metric in
        DefinitionFinding(
          MetricNotKnown(
            subject: "alarm \(quoted: read.alarm.name)", question: "a filter writes", metric: metric
          ),
          at: read.place)
      }
    }
    return alarms + (open.isEmpty ? filterFindings : [])
  }

  /// Of filters that no alarm is known to watch; not where alarms' findings say as much.
  private var filterFindings: [DefinitionFinding] {
    reading.filters.filter { !$0.metric.isKnown && names.mayBeWatched($0.metric) }.map { read in
      DefinitionFinding(
        MetricNotKnown(
          subject: "filter \(quoted: read.filter.name)", question: "an alarm watches",
          metric: read.metric.description),
        at: read.place)
    }
  }
}
