import TrailArchives
import TrailRecords

/// What is done about damage: it is reported, and reading goes on where a place can be trusted.
extension DocumentReader {
  /// Notes damage of a text; a gzip member may begin behind it where the text is not packed.
  mutating func note(
    _ damage: DocumentDamage, byte: Int, on pass: inout DocumentPass, of file: inout FileFindings
  ) {
    if damage.isInRecord { file.refuse(.broken, byte: byte) }
    if let title = damage.title {
      file.note(.malformed(title), byte: byte)
    } else if !pass.hasFailed {
      file.note(.cut, byte: byte)
    }
    pass.envelope.seeksMembers = pass.supply.isUnpacked && file.isWorthSearching
  }

  /// Goes on behind damage of the bytes, once all before it has been scanned; false at the end.
  mutating func goOnBehindEnd(of pass: inout DocumentPass, _ file: inout FileFindings) -> Bool {
    guard pass.hasFailed else { return false }
    noteFailure(of: &pass, &file)
    pass.hasFailed = false
    return resume(&pass, of: &file) != nil
  }

  /// Notes what has ended the reading of a text, if anything has.
  func noteFailure(of pass: inout DocumentPass, _ file: inout FileFindings) {
    if let failure = pass.failure { file.note(.archive(failure)) }
    pass.failure = nil
  }

  /// Moves to the next gzip member that can be trusted; nil when there is none.
  mutating func resume(_ pass: inout DocumentPass, of file: inout FileFindings) -> ArchiveEntry? {
    sink.flush()
    let lost = pass.supply.withStream { $0.lostBytes }
    do throws(ArchiveError) {
      let entry = try pass.supply.withStream { stream throws(ArchiveError) in
        try stream.resume()
      }
      guard let entry else {
        // Behind a wrong checksum zlib leaves the four bytes of the member's length.
        let isEnd = pass.supply.withStream { $0.lostBytes <= lost + 4 && $0.unreadBytes == 0 }
        if isEnd, pass.envelope.fates.lost == 0 { file.endBehindDamage() }
        return nil
      }
      pass.goOn()
      file.resume(at: pass.byte(pass.window.end))
      file.handOnDamage(to: &part)
      return entry
    } catch {
      file.note(.archive(error))
      return nil
    }
  }

  /// Gives the bytes from `index` on back to the stream: a gzip member begins there.
  mutating func takeBack(
    from index: Int, isBehindDamage: Bool, on pass: inout DocumentPass, of file: inout FileFindings
  ) {
    let offset = pass.byte(index)
    // What ended the reading, if anything did, is met again behind them.
    let (pieces, failure) = pass.supply.takePieces()
    let bytes = pass.window.takeBack(from: index) + pieces
    if let failure { (pass.hasFailed, pass.failure) = (true, failure) }
    pass.isLast = false
    guard isBehindDamage else { return pass.supply.withStream { $0.takeBack(bytes) } }
    do throws(ArchiveError) {
      let isMember = try pass.supply.withStream { stream throws(ArchiveError) in
        try stream.takeBackIfMember(bytes)
      }
      if isMember {
        pass.goOn()
        file.resume(at: offset)
      } else {
        pass.envelope.rejectMember(at: offset)
      }
    } catch {
      file.note(.archive(error))
    }
  }

  /// Reads packed bytes that stood inside a document; those inside such bytes are not followed.
  mutating func readPayload(
    _ bytes: [UInt8], at byte: Int, on pass: inout DocumentPass, of file: inout FileFindings
  ) {
    guard pass.isOuter, var inner = takeInner() else {
      return file.refuse(.brokenText, byte: byte)
    }
    file.enterPayload(pass.envelope.payloadName, at: byte)
    do throws(ArchiveError) {
      try pass.supply.open(bytes, on: &inner.supply)
      while sink.isOpen, try inner.supply.nextEntry() != nil { read(&inner, of: &file) }
    } catch {
      file.note(.archive(error))
    }
    inner.supply.withStream { $0.close() }
    self.inner = consume inner
    file.leavePayload()
    file.handOnDamage(to: &part)
  }

  /// The pass for packed bytes, made when first needed; nil when zlib finds no memory.
  private mutating func takeInner() -> DocumentPass? {
    if let inner = inner.take() { return inner }
    return DocumentPass(settings, isOuter: false, spare)
  }
}

extension RecordContext {
  /// What a file's name says of its records.
  init(_ name: ArchiveName) {
    self.init(deliveryTime: name.deliveryTime, account: name.account, region: name.region)
  }
}
