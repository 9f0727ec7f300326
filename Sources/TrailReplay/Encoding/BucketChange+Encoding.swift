import BucketExposure

/// A change is written as what is known of the bucket, and what the call says:
///
///     isDone  bucket?  owner?  isOwnershipHidden  subject  judgement? | settings? | ownership?
///     isRefusedByOwnership  isOwnerNamed
extension BucketChange {
  func encode(to writer: inout ReadingWriter) {
    writer.add(isDone)
    writer.add(bucket) { $0.add($1) }
    writer.add(owner) { $0.add($1) }
    writer.add(isOwnershipHidden)
    switch subject {
    case .policy(let judgement): Self.encode(0, judgement, to: &writer)
    case .policyRemoved: writer.add(1)
    case .acl(let judgement): Self.encode(2, judgement, to: &writer)
    case .block(let block, let level):
      writer.add(level == .account ? 4 : 3)
      writer.add(block) { $0.add(byte: $1.flags) }
    case .blockRemoved(let level): writer.add(level == .account ? 6 : 5)
    case .ownership(let ownership):
      writer.add(7)
      writer.add(ownership) { $0.add($1.rawValue) }
    case .ownershipRemoved: writer.add(8)
    case .created(let acl, let ownership):
      writer.add(9)
      writer.add(acl) { $1.encode(to: &$0) }
      writer.add(ownership) { $0.add($1.rawValue) }
    case .removed: writer.add(10)
    }
    writer.add(isRefusedByOwnership)
    writer.add(isOwnerNamed)
  }

  private static func encode(
    _ number: Int, _ judgement: GrantJudgement, to writer: inout ReadingWriter
  ) {
    writer.add(number)
    judgement.encode(to: &writer)
  }

  init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let isDone = try reader.flag()
    let (bucket, owner) = (try reader.optionalString(), try reader.optionalString())
    let isOwnershipHidden = try reader.flag()
    self.init(
      try Self.subject(from: &reader), of: bucket, owner: owner, isDone: isDone)
    self.isOwnershipHidden = isOwnershipHidden
    isRefusedByOwnership = try reader.flag()
    isOwnerNamed = try reader.flag()
  }

  private static func subject(
    from reader: inout ReadingReader
  ) throws(ArchiveReadingError) -> Subject {
    switch try reader.number(upTo: 10) {
    case 0: return .policy(try GrantJudgement(from: &reader))
    case 1: return .policyRemoved
    case 2: return .acl(try GrantJudgement(from: &reader))
    case 3: return .block(try block(from: &reader), .bucket)
    case 4: return .block(try block(from: &reader), .account)
    case 5: return .blockRemoved(.bucket)
    case 6: return .blockRemoved(.account)
    case 7: return .ownership(try ownership(from: &reader))
    case 8: return .ownershipRemoved
    case 9:
      let acl = try reader.optional { (reader) throws(ArchiveReadingError) in
        try GrantJudgement(from: &reader)
      }
      return .created(acl: acl, ownership: try ownership(from: &reader))
    default: return .removed
    }
  }

  private static func block(
    from reader: inout ReadingReader
  ) throws(ArchiveReadingError) -> PublicAccessBlock? {
    try reader.optional { (reader) throws(ArchiveReadingError) in
      PublicAccessBlock(flags: try reader.byte())
    }
  }

  private static func ownership(
    from reader: inout ReadingReader
  ) throws(ArchiveReadingError) -> ObjectOwnership? {
    try reader.optional { (reader) throws(ArchiveReadingError) in
      try reader.named(ObjectOwnership.self)
    }
  }
}

extension PublicAccessBlock {
  fileprivate var flags: UInt8 {
    (blockPublicAcls ? 1 : 0) | (ignorePublicAcls ? 2 : 0) | (blockPublicPolicy ? 4 : 0)
      | (restrictPublicBuckets ? 8 : 0)
  }

  fileprivate init(flags: UInt8) {
    self.init(
      blockPublicAcls: flags & 1 != 0, ignorePublicAcls: flags & 2 != 0,
      blockPublicPolicy: flags & 4 != 0, restrictPublicBuckets: flags & 8 != 0)
  }
}

/// What a ledger keeps of a call beside its row; it has no number before all are known.
extension RecordedChange {
  func encode(to writer: inout ReadingWriter) {
    event.change.encode(to: &writer)
    writer.add(event.moment.milliseconds) { $0.add($1) }
    writer.add(event.sharedEventID) { $0.add($1) }
  }

  init(
    _ found: (row: LedgerRow, match: MatchedRecord?), from reader: inout ReadingReader
  ) throws(ArchiveReadingError) {
    guard let call = found.match, let seconds = call.eventTime else { throw reader.damage }
    let change = try BucketChange(from: &reader)
    let milliseconds = try reader.optional { (reader) throws(ArchiveReadingError) in
      try reader.number(upTo: 999)
    }
    let moment = ExposureMoment(seconds: seconds, milliseconds: milliseconds, number: 0)
    let event = BucketEvent(change, at: moment, sharedEventID: try reader.optionalString())
    self.init(call: call, event: event, row: found.row)
  }
}
