import TrailArchives
import TrailRecords

/// What is done about the steps that are no records.
extension DocumentReader {
  mutating func follow(
    _ step: EnvelopeScanner.Step, on pass: inout DocumentPass, of file: inout FileFindings
  ) {
    switch step {
    case .record, .embedded, .ended: preconditionFailure("not for this one: \(step)")
    case .refused(let refusal, let index):
      if refusal == .notAnObject || refusal == .otherEvent { look(at: pass, of: &file) }
      file.refuse(refusal, byte: pass.byte(index))
    case .passed(.queryCell): look(at: pass, of: &file)
    case .passed(let shape):
      if !shape.showsReadRecords {
        look(at: pass, of: &file, as: shape == .exportedLine ? .behindProse : .document)
      }
      passOver(shape, on: pass, of: &file)
    case .payload(let bytes, let index):
      readPayload(bytes, at: pass.byte(index), on: &pass, of: &file)
    case .member(let index, let isBehindDamage):
      takeBack(from: index, isBehindDamage: isBehindDamage, on: &pass, of: &file)
    case .needsBytes:
      sink.flush()
      file.show(in: settings.progress)
      fill(&pass)
    case .damaged(let damage, let index):
      look(at: pass, of: &file, as: .damage)
      note(damage, byte: pass.byte(index), on: &pass, of: &file)
    }
  }

  /// Notes what a text turned out to hold, at its end.
  mutating func close(_ pass: inout DocumentPass, of file: inout FileFindings) {
    pass.supply.end()
    noteFailure(of: &pass, &file)
    file.show(in: settings.progress)
    file.hasUntrustedRecords = file.hasUntrustedRecords || pass.envelope.hasUntrustedRecords
    if pass.isOuter {
      file.isCompressed = pass.supply.withStream { $0.isCompressed }
      file.hasRecordsList = file.hasRecordsList || pass.envelope.hasEnteredRecords
    }
    var fates = pass.envelope.fates
    // Where nobody reads any longer, the rest of the window is left alone.
    fates.unread = pass.window.count
    file.fates.add(fates)
    part.tally.inflatedBytes += pass.byte(pass.window.end)
  }

  private func passOver(
    _ shape: DocumentShape, on pass: borrowing DocumentPass, of file: inout FileFindings
  ) {
    file.pass(shape)
    if shape == .commaSeparated { file.recordColumn = pass.envelope.recordColumn }
  }

  /// Looks for signs of records in what nothing was recognised of.
  private func look(
    at pass: borrowing DocumentPass, of file: inout FileFindings,
    as beginning: Likeness.Beginning = .document
  ) {
    guard file.mayLook, !file.isRecognised else { return }
    file.noteLook(likeness(of: pass.window.start..<pass.window.end, on: pass, as: beginning))
  }

  /// Whether what stands in a record's place has no time, and holds records that are not read.
  func looksWrapped(
    _ record: Range<Int>, on pass: borrowing DocumentPass, of file: inout FileFindings
  ) -> Bool {
    let likeness = likeness(of: record, on: pass, as: .document)
    let isWrapped = likeness.map { !$0.isOutermost } ?? false
    if file.mayLook { file.noteLook(isWrapped ? likeness : nil, ofElement: true) }
    return isWrapped
  }

  private func likeness(
    of range: Range<Int>, on pass: borrowing DocumentPass, as beginning: Likeness.Beginning
  ) -> Likeness? {
    let text = pass.window.withBytes(range.prefix(Likeness.longestLook)) { bytes in
      bytes.indices.map { bytes[$0] }
    }
    let enclosing = pass.isOuter ? pass.envelope.enclosing : nil
    return Likeness(
      in: text, at: pass.byte(range.lowerBound), as: beginning, inside: enclosing)
  }

  /// Fills the window, or notes that no more will come.
  func fill(_ pass: inout DocumentPass) {
    pass.window.makeRoom(recordLimit: settings.recordLimit)
    var hasMore = false
    do throws(ArchiveError) {
      hasMore = try pass.supply.fill(&pass.window)
    } catch {
      // What was inflated before the fault is good and is scanned to its last whole record.
      (pass.hasFailed, pass.failure) = (true, error)
    }
    pass.isLast = !hasMore
  }
}
