import BucketExposure

/// A judgement is written as it was made: who reads it later may judge otherwise.
///
///     verdict  reason  statement?  access[]  accounts[]  isUncertain  grants[]
extension GrantJudgement {
  func encode(to writer: inout ReadingWriter) {
    writer.add(verdict.rawValue)
    writer.add(reason)
    writer.add(statement) { $0.add($1) }
    access.encode(to: &writer)
    writer.add(accounts.count)
    for account in accounts { writer.add(account) }
    writer.add(isUncertain)
    writer.add(grants.count)
    for grant in grants { grant.encode(to: &writer) }
  }

  init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let verdict = try reader.named(ExposureVerdict.self)
    let reason = try reader.string()
    let statement = try reader.optionalString()
    self.init(
      verdict, because: reason, statement: statement, access: try .init(from: &reader),
      accounts: try reader.list { (reader) throws(ArchiveReadingError) in try reader.string() },
      isUncertain: try reader.flag(),
      grants: try reader.list { (reader) throws(ArchiveReadingError) in
        try ReachGrant(from: &reader)
      })
  }
}

extension [GrantedAccess] {
  func encode(to writer: inout ReadingWriter) {
    writer.add(count)
    for access in self { writer.add(access.rawValue) }
  }

  init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    self = try reader.list(upTo: GrantedAccess.allCases.count) {
      (reader) throws(ArchiveReadingError) in try reader.named(GrantedAccess.self)
    }
  }
}
