import TrailArchives
import TrailRecords

extension RecordReader {
  /// Moves to the next entry, over whatever is wrong with an archive; nil behind the last one.
  func nextEntry(of file: inout FileFindings) -> ArchiveEntry? {
    while true {
      do throws(ArchiveError) {
        return try outer.stream.nextEntry()
      } catch {
        file.note(.archive(error))
      }
      if let entry = resume(outer, of: &file) { return entry }
    }
  }

  /// Reads one text: its records, over whatever damage there is in it.
  func readText(on level: TextLevel, of file: inout FileFindings) {
    level.begin()
    let named = RecordContext(file.name)
    while sink.isOpen {
      switch step(on: level) {
      case .record(let range):
        let context = level.envelope.context.filled(from: named)
        take(range, in: level.window, at: level.byte(range.lowerBound), context, of: &file)
      case .embedded(let range):
        let context = level.envelope.context.filled(from: named)
        let byte = level.byte(level.window.start)
        take(range, in: level.envelope.embedded, at: byte, context, of: &file)
      case .refused(let refusal, let index): file.refuse(refusal, byte: level.byte(index))
      case .passed(let shape): pass(shape, on: level, of: &file)
      case .payload(let bytes, let index):
        readPayload(bytes, at: level.byte(index), on: level, of: &file)
      case .member(let index, let isBehindDamage):
        takeBack(from: index, isBehindDamage: isBehindDamage, on: level, of: &file)
      case .needsBytes:
        sink.flush()
        fill(level, for: &file)
      case .damaged(let damage, let index):
        note(damage, byte: level.byte(index), on: level, of: &file)
      case .ended:
        guard goOnBehindEnd(of: level, &file) else {
          if !level.envelope.hasBegunDocument, !file.isDamaged { file.tell(.noDocument) }
          return close(level, of: &file)
        }
      }
      if let byte = level.envelope.takeResumedOffset() {
        file.resume(at: byte)
        file.handOnDamage(to: &part)
      }
    }
    close(level, of: &file)
  }

  private func close(_ level: TextLevel, of file: inout FileFindings) {
    file.hasUntrustedRecords = file.hasUntrustedRecords || level.envelope.hasUntrustedRecords
    if level === outer {
      file.isCompressed = level.stream.isCompressed
      file.hasRecordsList = file.hasRecordsList || level.envelope.hasEnteredRecords
    }
    var fates = level.envelope.fates
    // Where nobody reads any longer, the rest of the window is left alone.
    fates.unread = level.window.count
    file.fates.add(fates)
    part.tally.inflatedBytes += level.byte(level.window.end)
  }

  private func pass(
    _ shape: DocumentShape, on level: TextLevel, of file: inout FileFindings
  ) {
    file.pass(shape)
    if shape == .commaSeparated { file.recordColumn = level.envelope.recordColumn }
  }

  /// Fills the window, or notes that no more will come.
  private func fill(_ level: TextLevel, for file: inout FileFindings) {
    level.window.makeRoom(recordLimit: settings.recordLimit)
    var hasMore = false
    do throws(ArchiveError) {
      try level.window.append { output throws(ArchiveError) in
        hasMore = try level.stream.read(into: &output)
      }
    } catch {
      // What was inflated before the fault is good and is scanned to its last whole record.
      file.note(.archive(error))
      level.hasFailed = true
    }
    level.isLast = !hasMore
    level.stream.forgetMemberStarts(before: level.byte(level.window.start))
    level.envelope.memberStarts = level.stream.memberStarts
  }
}
