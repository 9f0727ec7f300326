import TrailArchives
import TrailRecords

/// What is done about damage: it is told, and reading goes on where a place can be trusted.
extension TextReader {
  /// Notes damage of a text; a gzip member may begin behind it where the text is not packed.
  mutating func note(
    _ damage: DocumentDamage, byte: Int, on level: inout TextLevel, of file: inout FileFindings
  ) {
    if damage.isInRecord { file.refuse(.broken, byte: byte) }
    if let title = damage.title {
      file.note(.malformed(title), byte: byte)
    } else if !level.hasFailed {
      file.note(.cut, byte: byte)
    }
    level.envelope.seeksMembers = level.supply.isUnpacked && file.isWorthSearching
  }

  /// Goes on behind damage of the bytes, once all before it has been scanned; false at the end.
  mutating func goOnBehindEnd(of level: inout TextLevel, _ file: inout FileFindings) -> Bool {
    guard level.hasFailed else { return false }
    noteFailure(of: &level, &file)
    level.hasFailed = false
    return resume(&level, of: &file) != nil
  }

  /// Notes what has ended the reading of a text, if anything has.
  func noteFailure(of level: inout TextLevel, _ file: inout FileFindings) {
    if let failure = level.failure { file.note(.archive(failure)) }
    level.failure = nil
  }

  /// Moves to the next gzip member that can be trusted; nil when there is none.
  mutating func resume(_ level: inout TextLevel, of file: inout FileFindings) -> ArchiveEntry? {
    sink.flush()
    let lost = level.supply.withStream { $0.lostBytes }
    do throws(ArchiveError) {
      let entry = try level.supply.withStream { stream throws(ArchiveError) in
        try stream.resume()
      }
      guard let entry else {
        // Behind a wrong checksum zlib leaves the four bytes of the member's length.
        let isEnd = level.supply.withStream { $0.lostBytes <= lost + 4 && $0.unreadBytes == 0 }
        if isEnd, level.envelope.fates.lost == 0 { file.endBehindDamage() }
        return nil
      }
      level.goOn()
      file.resume(at: level.byte(level.window.end))
      file.handOnDamage(to: &part)
      return entry
    } catch {
      file.note(.archive(error))
      return nil
    }
  }

  /// Gives the bytes from `index` on back to the stream: a gzip member begins there.
  mutating func takeBack(
    from index: Int, isBehindDamage: Bool, on level: inout TextLevel, of file: inout FileFindings
  ) {
    let offset = level.byte(index)
    // What ended the reading, if anything did, is met again behind them.
    let (pieces, failure) = level.supply.takePieces()
    let bytes = level.window.takeBack(from: index) + pieces
    if let failure { (level.hasFailed, level.failure) = (true, failure) }
    level.isLast = false
    guard isBehindDamage else { return level.supply.withStream { $0.takeBack(bytes) } }
    do throws(ArchiveError) {
      let isMember = try level.supply.withStream { stream throws(ArchiveError) in
        try stream.takeBackIfMember(bytes)
      }
      if isMember {
        level.goOn()
        file.resume(at: offset)
      } else {
        level.envelope.rejectMember(at: offset)
      }
    } catch {
      file.note(.archive(error))
    }
  }

  /// Reads packed bytes that stood inside a document; those inside such bytes are not followed.
  mutating func readPayload(
    _ bytes: [UInt8], at byte: Int, on level: inout TextLevel, of file: inout FileFindings
  ) {
    guard level.isOuter, var inner = takeInner() else {
      return file.refuse(.brokenText, byte: byte)
    }
    file.enterPayload(level.envelope.payloadName, at: byte)
    do throws(ArchiveError) {
      try level.supply.open(bytes, on: &inner.supply)
      while sink.isOpen, try inner.supply.nextEntry() != nil { read(&inner, of: &file) }
    } catch {
      file.note(.archive(error))
    }
    inner.supply.withStream { $0.close() }
    self.inner = consume inner
    file.leavePayload()
    file.handOnDamage(to: &part)
  }

  /// The level for packed bytes, made when first needed; nil when zlib finds no memory.
  private mutating func takeInner() -> TextLevel? {
    if let inner = inner.take() { return inner }
    return TextLevel(settings, isOuter: false, idle)
  }
}

extension RecordContext {
  /// What a file's name tells of its records.
  init(_ name: ArchiveName) {
    self.init(deliveryTime: name.deliveryTime, account: name.account, region: name.region)
  }
}
