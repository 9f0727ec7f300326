import BucketExposure

/// A judgement is written as it was made: who reads it later may judge otherwise.
///
///     verdict  reason  statement?  access[]  accounts[]  isUncertain
extension GrantJudgement {
  func encode(to writer: inout ReadingWriter) {
    writer.add(verdict.rawValue)
    writer.add(reason)
    writer.add(statement) { $0.add($1) }
    for names in [access.map(\.rawValue), accounts] {
      writer.add(names.count)
      for name in names { writer.add(name) }
    }
    writer.add(isUncertain)
  }

  init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let verdict = try reader.named(ExposureVerdict.self)
    self.init(verdict, because: try reader.string())
    statement = try reader.optionalString()
    access = try reader.list(upTo: GrantedAccess.allCases.count) {
      (reader) throws(ArchiveReadingError) in try reader.named(GrantedAccess.self)
    }
    accounts = try reader.list { (reader) throws(ArchiveReadingError) in try reader.string() }
    isUncertain = try reader.flag()
  }
}
