import TrailArchives
import TrailRecords

/// What is done about the steps that are no records.
extension TextReader {
  mutating func follow(
    _ step: EnvelopeScanner.Step, on level: inout TextLevel, of file: inout FileFindings
  ) {
    switch step {
    case .record, .embedded, .ended: preconditionFailure("not for this one: \(step)")
    case .refused(let refusal, let index):
      if refusal == .notAnObject || refusal == .otherEvent { look(at: level, of: &file) }
      file.refuse(refusal, byte: level.byte(index))
    case .passed(.queryCell): look(at: level, of: &file)
    case .passed(let shape):
      look(at: level, of: &file, as: shape == .exportedLine ? .behindProse : .document)
      pass(shape, on: level, of: &file)
    case .payload(let bytes, let index):
      readPayload(bytes, at: level.byte(index), on: &level, of: &file)
    case .member(let index, let isBehindDamage):
      takeBack(from: index, isBehindDamage: isBehindDamage, on: &level, of: &file)
    case .needsBytes:
      sink.flush()
      fill(&level)
    case .damaged(let damage, let index):
      look(at: level, of: &file, as: .damage)
      note(damage, byte: level.byte(index), on: &level, of: &file)
    }
  }

  /// Notes what a text turned out to hold, at its end.
  mutating func close(_ level: inout TextLevel, of file: inout FileFindings) {
    level.supply.end()
    noteFailure(of: &level, &file)
    file.hasUntrustedRecords = file.hasUntrustedRecords || level.envelope.hasUntrustedRecords
    if level.isOuter {
      file.isCompressed = level.supply.withStream { $0.isCompressed }
      file.hasRecordsList = file.hasRecordsList || level.envelope.hasEnteredRecords
    }
    var fates = level.envelope.fates
    // Where nobody reads any longer, the rest of the window is left alone.
    fates.unread = level.window.count
    file.fates.add(fates)
    part.tally.inflatedBytes += level.byte(level.window.end)
  }

  private func pass(
    _ shape: DocumentShape, on level: borrowing TextLevel, of file: inout FileFindings
  ) {
    file.pass(shape)
    if shape == .commaSeparated { file.recordColumn = level.envelope.recordColumn }
  }

  /// Looks for signs of records in what nothing was recognised of.
  private func look(
    at level: borrowing TextLevel, of file: inout FileFindings,
    as beginning: Likeness.Beginning = .document
  ) {
    guard file.mayLook, !file.isRecognised else { return }
    file.noteLook(likeness(of: level.window.start..<level.window.end, on: level, as: beginning))
  }

  /// Whether what stands in a record's place has no time, and holds records that are not read.
  func looksWrapped(
    _ record: Range<Int>, on level: borrowing TextLevel, of file: inout FileFindings
  ) -> Bool {
    let likeness = likeness(of: record, on: level, as: .document)
    let isWrapped = likeness.map { !$0.isOutermost } ?? false
    if file.mayLook { file.noteLook(isWrapped ? likeness : nil, ofElement: true) }
    return isWrapped
  }

  private func likeness(
    of range: Range<Int>, on level: borrowing TextLevel, as beginning: Likeness.Beginning
  ) -> Likeness? {
    let text = level.window.withBytes(range.prefix(Likeness.longestLook)) { bytes in
      bytes.indices.map { bytes[$0] }
    }
    let enclosing = level.isOuter ? level.envelope.enclosing : nil
    return Likeness(
      in: text, at: level.byte(range.lowerBound), as: beginning, inside: enclosing)
  }

  /// Fills the window, or notes that no more will come.
  func fill(_ level: inout TextLevel) {
    level.window.makeRoom(recordLimit: settings.recordLimit)
    var hasMore = false
    do throws(ArchiveError) {
      hasMore = try level.supply.fill(&level.window)
    } catch {
      // What was inflated before the fault is good and is scanned to its last whole record.
      (level.hasFailed, level.failure) = (true, error)
    }
    level.isLast = !hasMore
  }
}
