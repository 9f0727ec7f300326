import MetricAlarms
import TrailArchives
import TrailRecords

/// Reads the documents of texts: finds their records, has them judged, and hands matches to the sink.
struct DocumentReader<Sink: MatchSink>: ~Copyable {
  var sink: Sink
  var part: ReadingPart
  let settings: ReadingSettings
  let spare: SpareWorkers
  /// For packed bytes inside a document.
  var inner: DocumentPass?
  private let rules: RecordRules
  private let table: FieldTable
  var fields: RecordFields
  var evidence = EvidenceReader()
  private var exceptions: ExceptionReader?
  private var samples: SampleReader
  var buffers = RecordRules.JudgingBuffers()
  /// The filters of which `ReadingProgress` knows that there are matches.
  private var shownFilters: Set<Int> = []

  init(rules: RecordRules, settings: ReadingSettings, sink: Sink, _ spare: SpareWorkers) {
    self.rules = rules
    self.spare = spare
    self.settings = settings
    self.sink = sink
    let filters = sink.wantsSamples ? rules.filters : []
    samples = SampleReader(filters)
    exceptions = ExceptionReader(settings.exceptions)
    part = ReadingPart(
      countsRecords: filters.contains { $0.transformation.defaultValue != nil },
      listed: settings.inputFiles, log: settings.damageLog)
    table = rules.table
    fields = RecordFields(for: table)
  }

  /// Where a record is: in its window, and as the place in the text that is named for it.
  private struct FoundRecord {
    let range: Range<Int>
    let byte: Int
  }

  /// Reads one text: its records, over whatever damage there is in it.
  mutating func read(_ pass: inout DocumentPass, of file: inout FileFindings) {
    // Borrowed from here, they are not copied for each record.
    let (rules, table, isLive) = (rules, table, settings.logsDamageAtOnce)
    pass.begin()
    let named = RecordContext(file.name)
    while sink.isOpen {
      let step = pass.envelope.next(
        in: &pass.window, isLast: pass.isLast, for: table, into: &fields)
      switch step {
      case .record(let range):
        let found = FoundRecord(range: range, byte: pass.byte(range.lowerBound))
        if rules.findsNoTime(in: fields), looksWrapped(range, on: pass, of: &file) {
          file.refuse(.otherEvent, byte: found.byte)
        } else if pass.envelope.context.isNone {
          take(found, in: pass.window, named, of: &file, by: rules)
        } else {
          let context = pass.envelope.context.filled(from: named)
          take(found, in: pass.window, context, of: &file, by: rules)
        }
      case .embedded(let range):
        let context = pass.envelope.context.filled(from: named)
        let found = FoundRecord(range: range, byte: pass.byte(pass.window.start))
        take(found, in: pass.envelope.embedded, context, of: &file, by: rules)
      case .ended:
        guard goOnBehindEnd(of: &pass, &file) else {
          if !pass.envelope.hasBegunDocument, !file.isDamaged { file.report(.noDocument) }
          return close(&pass, of: &file)
        }
      default: follow(step, on: &pass, of: &file)
      }
      if isLive { file.reportNews(to: &part) }
      if let byte = pass.envelope.takeResumedOffset() {
        file.resume(at: byte)
        file.handOnDamage(to: &part, atOnce: isLive)
      }
    }
    close(&pass, of: &file)
  }

  /// Judges a record in `window`, and hands it to the sink where a filter matches.
  private mutating func take(
    _ record: FoundRecord, in window: borrowing RecordWindow, _ context: RecordContext,
    of file: inout FileFindings, by rules: borrowing RecordRules
  ) {
    let (range, byte) = (record.range, record.byte)
    let verdict = window.withBytes(range) { bytes in
      rules.verdict(on: bytes, fields, context, using: &buffers)
    }
    let isTooLarge = isTooLarge(verdict, range, in: window, by: rules)
    let isWarmUp =
      rules.hasWarmUp && window.withBytes(range) { rules.isWarmUp($0, fields, context) }
    if isTooLarge, !isWarmUp { file.tooLargeForLogs += 1 }
    switch isTooLarge && rules.leavesOutLargeRecords ? .refused(.tooLargeForLogs) : verdict {
    case .refused(let refusal):
      window.withBytes(range) {
        rules.noteRefusal(refusal, of: $0, fields, byte: byte, in: &file)
      }
      guard refusal == .otherTime, !part.isOlder else { return }
      if window.withBytes(range, { rules.provesOlder($0, fields, context) }) { part.noteOlder() }
      return
    case .unmatched:
      file.count(isMatch: false, isWarmUp: isWarmUp)
      window.withBytes(range) {
        rules.noteTime(of: $0, fields, context, isTooLarge: isTooLarge, in: &part)
      }
    case .matched(let times, let filters):
      let facts = sink.wantsFacts ? evidence.facts(of: range, in: window, context) : nil
      let isSelected = sink.selects(facts, times, filters)
      let finding = isSelected ? exceptions?.finding(in: range, of: window, at: times.chosen) : nil
      let isMatch = isSelected && finding?.excepting == nil
      file.count(isMatch: isMatch, isWarmUp: isWarmUp)
      part.note(times.chosen, isTooLarge: isTooLarge)
      if let finding, !isWarmUp { part.tally.records.add(finding) }
      guard isMatch || isSelected && sink.wantsExcepted else { break }
      if isMatch { noteProgress(of: filters) }
      if isMatch, times.chosen == nil {
        window.withBytes(range) { rules.noteUntimed($0, fields, byte: byte, in: &file) }
      }
      let match = FoundMatch(
        path: file.path, record: file.records, times: times, isTooLarge: isTooLarge,
        filters: filters,
        strangers: window.withBytes(range) { rules.strangers(to: $0, fields, context) },
        facts: facts,
        samples: samples(of: filters, in: range, of: window, context, by: rules),
        finding: finding ?? .init())
      window.withBytes(range) { sink.take(match, $0) }
    }
    if !buffers.others.isEmpty { noteOthers(range, in: window, context, by: rules) }
    if !buffers.watched.isEmpty { watch(range, in: window, context, of: file, by: rules) }
    if isWarmUp { return }
    window.withBytes(range) { bytes in
      if rules.hasWarmUp { part.extent.note(rules.times(of: bytes, fields, context).chosen) }
      rules.notePlace(of: bytes, fields, context, in: &part.extent)
    }
  }

  /// Counts a record for the filters of other rules, unless it is excepted.
  private mutating func noteOthers(
    _ range: Range<Int>, in window: borrowing RecordWindow, _ context: RecordContext,
    by rules: borrowing RecordRules
  ) {
    let times = window.withBytes(range) { rules.times(of: $0, fields, context) }
    let finding = exceptions?.finding(in: range, of: window, at: times.chosen)
    if finding?.excepting == nil { part.noteOthers(buffers.others, at: times.chosen) }
  }

  /// Notes that a record matches `filters`, where that is asked for and was not known.
  private mutating func noteProgress(of filters: [Int]) {
    guard let progress = settings.progress, !shownFilters.isSuperset(of: filters) else { return }
    shownFilters.formUnion(filters)
    progress.noteMatch(of: filters)
  }

  /// Whether a record that was not refused would never have reached CloudWatch Logs.
  private func isTooLarge(
    _ verdict: RecordRules.Verdict, _ range: Range<Int>, in window: borrowing RecordWindow,
    by rules: borrowing RecordRules
  ) -> Bool {
    if case .refused = verdict { return false }
    return sink.wantsSamples && window.withBytes(range) { rules.isTooLargeForLogs($0) }
  }

  private mutating func samples(
    of filters: [Int], in range: Range<Int>, of window: borrowing RecordWindow,
    _ context: RecordContext, by rules: borrowing RecordRules
  ) -> [Int: FoundSample] {
    guard samples.isNeeded(for: filters) else { return [:] }
    let values = window.withBytes(range) { rules.systemFields(of: $0, fields, context) }
    return samples.samples(
      of: filters, in: range, of: window, message: buffers.message, systemFields: values)
  }
}
