import TrailArchives
import TrailRecords

/// One worker's pipeline: file → inflate → find the records → match → sink.
///
/// It owns its inflater, window and slots, so that workers share nothing but the rules. A class
/// because its parts are used beside one another while one of them is borrowed.
final class RecordReader<Sink: MatchSink> {
  var sink: Sink
  var part: ReadingPart
  private let rules: RecordRules
  private var stream: ArchiveStream
  private var window = RecordWindow()
  private var envelope: EnvelopeScanner
  private var fields: RecordFields
  private var evidence = EvidenceReader()
  private var samples: SampleReader
  private var buffers = RecordRules.JudgingBuffers()
  private let recordLimit: Int

  /// Creates a reader; nil when zlib finds no memory.
  init?(rules: RecordRules, recordLimit: Int, sink: Sink) {
    guard let stream = ArchiveStream() else { return nil }
    self.stream = stream
    self.rules = rules
    self.recordLimit = recordLimit
    self.sink = sink
    let transformations = sink.wantsSamples ? rules.transformations : []
    samples = SampleReader(transformations)
    part = ReadingPart(keepsMinutes: transformations.contains { $0.defaultValue != nil })
    envelope = EnvelopeScanner(recordLimit: recordLimit)
    fields = RecordFields(for: rules.table)
  }

  /// Reads one file to its end or its damage; nil stands for standard input.
  func read(_ path: ArchivePath?, isNamed: Bool) {
    var file = FileFindings(path: path ?? .standardInput, isNamed: isNamed)
    do throws(ArchiveError) {
      try stream.open(path)
      readDocuments(of: &file)
    } catch {
      file.end(.archive(error))
    }
    file.isCompressed = stream.isCompressed
    file.hasRecordsList = envelope.hasEnteredRecords
    part.tally.compressedBytes += stream.storedBytes
    part.tally.inflatedBytes += window.offset(of: window.end)
    stream.close()
    window.reset()
    envelope.reset()
    file.close(into: &part)
    sink.flush()
  }

  private func readDocuments(of file: inout FileFindings) {
    let deliveryTime = ArchiveName(file.path).deliveryTime.flatMap {
      EventTime.seconds(in: $0.span, 0..<$0.count)
    }
    var isLast = false
    while sink.isOpen {
      switch envelope.next(in: &window, isLast: isLast, for: rules.table, into: &fields) {
      case .record(let range): take(range, of: &file, deliveryTime)
      case .refused(let refusal, let index):
        file.refuse(refusal, byte: window.offset(of: index))
      case .passed(let shape): file.pass(shape)
      case .needsBytes:
        sink.flush()
        isLast = !fill(for: &file)
      case .damaged(let damage, let index):
        end(&file, damage, byte: window.offset(of: index))
        return
      case .ended:
        if !envelope.hasBegunDocument { file.end(.noDocument) }
        return
      }
    }
  }

  /// Fills the window; false when no more will come.
  private func fill(for file: inout FileFindings) -> Bool {
    window.makeRoom(recordLimit: recordLimit)
    var hasMore = false
    do throws(ArchiveError) {
      try window.append { output throws(ArchiveError) in
        hasMore = try stream.read(into: &output)
      }
    } catch {
      // What was inflated before the fault is good and is scanned to its last whole record.
      file.end(.archive(error))
    }
    return hasMore
  }

  private func end(_ file: inout FileFindings, _ damage: DocumentDamage, byte: Int) {
    if damage.isInRecord { file.refuse(.broken, byte: byte) }
    file.end(damage.title.map(InputDamage.Kind.malformed) ?? .cut, byte: byte)
  }

  private func take(_ range: Range<Int>, of file: inout FileFindings, _ deliveryTime: Int?) {
    let verdict = window.withBytes(range) { bytes in
      rules.verdict(on: bytes, fields, deliveryTime: deliveryTime, using: &buffers)
    }
    switch limited(verdict, range, &file) {
    case .refused(let refusal):
      file.refuse(refusal, byte: window.offset(of: range.lowerBound))
    case .unmatched(let times):
      file.unmatched += 1
      part.note(times.chosen)
    case .matched(let times, let filters):
      file.matched += 1
      part.note(times.chosen)
      let match = FoundMatch(
        path: file.path, record: file.records, times: times, filters: filters,
        facts: sink.wantsFacts ? evidence.facts(of: range, in: window) : nil,
        samples: samples(of: filters, in: range))
      window.withBytes(range) { sink.take(match, $0) }
    }
  }

  /// Counts a record that never reached CloudWatch Logs, and leaves it out on the delivery clock.
  private func limited(
    _ verdict: RecordRules.Verdict, _ range: Range<Int>, _ file: inout FileFindings
  ) -> RecordRules.Verdict {
    if case .refused = verdict { return verdict }
    guard sink.wantsSamples, window.withBytes(range, { rules.isTooLargeForLogs($0) }) else {
      return verdict
    }
    file.tooLargeForLogs += 1
    return rules.leavesOutLargeRecords ? .refused(.tooLargeForLogs) : verdict
  }

  private func samples(of filters: [Int], in range: Range<Int>) -> [Int: FoundSample] {
    guard samples.isNeeded(for: filters) else { return [:] }
    return samples.samples(of: filters, in: range, of: window, message: buffers.message)
  }
}
