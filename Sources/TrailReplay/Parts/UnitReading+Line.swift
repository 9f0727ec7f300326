extension UnitReading {
  /// The line that a mapper writes of it.
  func line(plan: [UInt8], keepsRecords: Bool) -> [UInt8] {
    var part = ReadingWriter()
    part.reserve(256)
    self.part.encode(to: &part)
    let head = UnitsHead(keepsRecords: keepsRecords, isMerged: false)
    let unit = EncodedUnit(
      path: path, sum: LineSum(of: []), part: part.bytes, files: ledger.files.indices,
      reads: ledger.reads)
    let index = ledger.files.isEmpty ? nil : LedgerIndex(ledger)
    let subject = LineSubject(path, identity)
    let body = UnitsWriter.body(head, CollectionOfOne(unit), behind: subject.path, in: index)
    return ReadingLine(.unit, of: subject, body, plan: plan).text(facts)
  }

  private var facts: LineFacts {
    var facts = LineFacts()
    facts.add(.size, size)
    facts.add(.records, part.tally.records.read)
    facts.add(.matches, ledger.rows.count)
    facts.add(.damages, part.damages.count)
    return facts
  }
}
