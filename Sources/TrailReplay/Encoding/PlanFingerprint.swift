import FilterPatterns
import MetricAlarms
import TrailArchives

/// What of a plan decides how an archive is read, drawn into 128 bits that are the same in every process.
///
/// The alarms are no part of it, nor is what no reading depends on: stores, jobs, what inflates.
struct PlanFingerprint: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  init(of plan: ReplayPlan) {
    var writer = ReadingWriter()
    writer.add(plan.filters.count)
    for filter in plan.filters { filter.encode(to: &writer) }
    plan.reading.encode(to: &writer)
    // Which matches are kept to be shown.
    writer.add(EvidenceCollector(plan: plan).limit) { $0.add(signed: $1) }
    writer.add(plan.followsBuckets)
    // Whoever asks for no list of files has the fingerprints that there were before there was one.
    if let detail = plan.inputFiles { writer.add(detail.rawValue) }
    var hash = SipHash()
    hash.combine(writer.bytes)
    (high, low) = hash.finish()
  }

  /// Creates a fingerprint that was kept before.
  init(high: UInt64, low: UInt64) {
    (self.high, self.low) = (high, low)
  }
}

extension ReplayPlan {
  /// What stands for all that decides what is read by it, the same in every process.
  package var readingSum: String {
    let fingerprint = PlanFingerprint(of: self)
    return "\(fingerprint.high) \(fingerprint.low)"
  }
}

extension ReadingSettings {
  fileprivate func encode(to writer: inout ReadingWriter) {
    writer.add(clock.rawValue)
    writer.add(duplicates.rawValue)
    writer.add(selection.from) { $0.add(signed: $1) }
    writer.add(selection.to) { $0.add(signed: $1) }
    for texts in [selection.accounts, selection.regions, unwrappedFields] {
      writer.add(texts.count)
      for text in texts { writer.add(text) }
    }
    writer.add(readsAllFiles)
    writer.add(signed: recordLimit)
    writer.add(logEventLimit) { $0.add(signed: $1) }
    writer.add(ratioLimit) { writer, limit in
      writer.add(signed: limit.ratio)
      writer.add(signed: limit.freeBytes)
    }
    // Whoever excepts nobody has the fingerprints that there were before there were exceptions.
    for exception in exceptions {
      writer.add(exception.principal.text)
      writer.add(exception.expires) { $0.add(signed: $1) }
    }
  }
}

extension MetricFilter {
  fileprivate func encode(to writer: inout ReadingWriter) {
    writer.add(name)
    writer.add(pattern.text)
    transformation.encode(to: &writer)
    writer.add(selection?.text) { $0.add($1) }
    writer.add(isOnTransformedLogs)
    writer.add(sourceLog) { $0.add($1) }
  }
}

extension MetricTransformation {
  fileprivate func encode(to writer: inout ReadingWriter) {
    writer.add(namespace)
    writer.add(metricName)
    switch value {
    case .number(let number):
      writer.add(byte: 0)
      writer.add(word: number.bitPattern)
    case .reference(let reference):
      writer.add(byte: 1)
      writer.add(reference.text)
    }
    writer.add(defaultValue) { $0.add(word: $1.bitPattern) }
    writer.add(dimensions.count)
    for dimension in dimensions {
      writer.add(dimension.name)
      writer.add(dimension.text)
    }
    writer.add(unit.rawValue)
  }
}
