import TrailArchives
import TrailRecords

/// One worker's pipeline: file → unpack → find the records → match → sink.
///
/// It owns its inflaters, windows and slots, so that workers share nothing but the rules. A class
/// because its parts are used beside one another while one of them is borrowed.
final class RecordReader<Sink: MatchSink> {
  var sink: Sink
  var part: ReadingPart
  let settings: ReadingSettings
  let outer: TextLevel
  /// For packed bytes inside a document.
  var inner: TextLevel?
  private let rules: RecordRules
  private let selection: FileSelection?
  private(set) var fields: RecordFields
  private var evidence = EvidenceReader()
  private var samples: SampleReader
  private var buffers = RecordRules.JudgingBuffers()

  /// Creates a reader; nil when zlib finds no memory.
  init?(rules: RecordRules, settings: ReadingSettings, sink: Sink) {
    guard let outer = TextLevel(settings) else { return nil }
    self.outer = outer
    self.rules = rules
    self.settings = settings
    selection = FileSelection(settings)
    self.sink = sink
    let transformations = sink.wantsSamples ? rules.transformations : []
    samples = SampleReader(transformations)
    part = ReadingPart(
      keepsMinutes: transformations.contains { $0.defaultValue != nil }, log: settings.damageLog)
    fields = RecordFields(for: rules.table)
  }

  /// Reads one file to its end; nil stands for standard input.
  ///
  /// Each file in an archive is a file; the archive itself is one only where something is wrong with
  /// it, or nothing in it.
  func read(_ path: ArchivePath?, isNamed: Bool) {
    var file = FileFindings(path: path ?? .standardInput, isNamed: isNamed)
    var (members, hasText) = (0, false)
    do throws(ArchiveError) {
      try outer.stream.open(path)
      while sink.isOpen, let entry = nextEntry(of: &file) {
        if entry.isMember {
          members += 1
          if let reason = selection?.reason(toSkip: entry.path) {
            part.tally.skip(reason)
            continue
          }
          var member = FileFindings(path: entry.path, isNamed: false)
          readText(on: outer, of: &member)
          member.close(into: &part)
        } else {
          hasText = true
          readText(on: outer, of: &file)
        }
      }
    } catch {
      file.note(.archive(error))
    }
    countBytes(asRead: file.isDamaged)
    outer.stream.close()
    if members == 0 || hasText || file.isDamaged { file.close(into: &part) }
    sink.flush()
  }

  /// Counts the file's bytes as stored.
  ///
  /// Where reading ended early for damage, what was never read is lost with it.
  private func countBytes(asRead isDamaged: Bool) {
    let unread = isDamaged ? outer.stream.unreadBytes : 0
    part.tally.compressedBytes += outer.stream.storedBytes + unread
    part.tally.lostBytes += outer.stream.lostBytes + unread
  }

  /// Takes the next step in a level's text.
  func step(on level: TextLevel) -> EnvelopeScanner.Step {
    level.envelope.next(
      in: &level.window, isLast: level.isLast, for: rules.table, into: &fields)
  }

  /// Judges the record in `range` of `window`, and hands it to the sink where a filter matches.
  func take(
    _ range: Range<Int>, in window: borrowing RecordWindow, at byte: Int, _ context: RecordContext,
    of file: inout FileFindings
  ) {
    let verdict = window.withBytes(range) { bytes in
      rules.verdict(on: bytes, fields, context, using: &buffers)
    }
    switch limited(verdict, range, in: window, &file) {
    case .refused(let refusal):
      file.refuse(refusal, byte: byte)
    case .unmatched(let times):
      file.unmatched += 1
      part.note(times.chosen)
    case .matched(let times, let filters):
      file.matched += 1
      part.note(times.chosen)
      let match = FoundMatch(
        path: file.path, record: file.records, times: times, context: context, filters: filters,
        facts: sink.wantsFacts ? evidence.facts(of: range, in: window, context) : nil,
        samples: samples(of: filters, in: range, of: window))
      window.withBytes(range) { sink.take(match, $0) }
    }
  }

  /// Counts a record that never reached CloudWatch Logs, and leaves it out on the delivery clock.
  private func limited(
    _ verdict: RecordRules.Verdict, _ range: Range<Int>, in window: borrowing RecordWindow,
    _ file: inout FileFindings
  ) -> RecordRules.Verdict {
    if case .refused = verdict { return verdict }
    guard sink.wantsSamples, window.withBytes(range, { rules.isTooLargeForLogs($0) }) else {
      return verdict
    }
    file.tooLargeForLogs += 1
    return rules.leavesOutLargeRecords ? .refused(.tooLargeForLogs) : verdict
  }

  private func samples(
    of filters: [Int], in range: Range<Int>, of window: borrowing RecordWindow
  ) -> [Int: FoundSample] {
    guard samples.isNeeded(for: filters) else { return [:] }
    return samples.samples(of: filters, in: range, of: window, message: buffers.message)
  }
}
