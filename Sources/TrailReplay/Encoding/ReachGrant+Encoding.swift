import BucketExposure

/// What one of those has whom a judged grant lets in.
///
///     reach  account?  reason  statement?  access[]  isUncertain
extension ReachGrant {
  func encode(to writer: inout ReadingWriter) {
    switch reach {
    case .everyone: writer.add(Kind.everyone.rawValue)
    case .others: writer.add(Kind.others.rawValue)
    case .account(let account):
      writer.add(Kind.account.rawValue)
      writer.add(account)
    }
    writer.add(reason)
    writer.add(statement) { $0.add($1) }
    access.encode(to: &writer)
    writer.add(isUncertain)
  }

  init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let reach: ExposureReach =
      switch try reader.named(Kind.self) {
      case .everyone: .everyone
      case .others: .others
      case .account: .account(try reader.string())
      }
    let reason = try reader.string()
    let statement = try reader.optionalString()
    self.init(
      to: reach, because: reason, statement: statement, access: try .init(from: &reader),
      isUncertain: try reader.flag())
  }

  private enum Kind: String {
    case everyone, account, others
  }
}
