import BucketExposure

/// What strangers read is written in the order of its groups.
///
///     mayHoldRepeats  (group  (identity  bytes)[]  others  deliveries  addresses[]  hasMore)[]
extension BucketReads {
  func encode(to writer: inout ReadingWriter) {
    writer.add(mayHoldRepeats)
    writer.add(tallies.count)
    for (group, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      writer.add(group.bucket)
      writer.add(group.owner)
      writer.add(group.account) { $0.add($1) }
      writer.add(signed: group.minute)
      tally.encode(to: &writer)
    }
  }

  init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let mayHoldRepeats = try reader.flag()
    var tallies: [Group: ReadTally] = [:]
    for _ in 0..<(try reader.count(of: 11)) {
      let group = Group(
        bucket: try reader.string(), owner: try reader.string(),
        account: try reader.optionalString(), minute: try reader.time())
      guard tallies.updateValue(try ReadTally(from: &reader), forKey: group) == nil else {
        throw reader.damage
      }
    }
    self.init(tallies, mayHoldRepeats: mayHoldRepeats)
  }
}

extension ReadTally {
  fileprivate func encode(to writer: inout ReadingWriter) {
    writer.add(told.count)
    for (identity, bytes) in told.sorted(by: { $0.key < $1.key }) {
      writer.add(word: identity.high)
      writer.add(word: identity.low)
      writer.add(bytes)
    }
    for sum in [others, deliveries] {
      writer.add(sum.count)
      writer.add(sum.bytes)
    }
    writer.add(addresses.count)
    for address in addresses { writer.add(address) }
    writer.add(hasMoreAddresses)
  }

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    var told: [EventIdentity: Int] = [:]
    for _ in 0..<(try reader.count(of: 17)) {
      let identity = EventIdentity(high: try reader.word(), low: try reader.word())
      told[identity] = try reader.number()
    }
    let (others, deliveries) = (try Self.sum(from: &reader), try Self.sum(from: &reader))
    let addresses = try reader.list(upTo: Self.addressLimit) {
      (reader) throws(ArchiveReadingError) in try reader.string()
    }
    guard zip(addresses, addresses.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw reader.damage
    }
    self.init(
      told: told, others: others, deliveries: deliveries,
      addresses: (addresses, try reader.flag()))
  }

  /// Counts that could not be added up are none that were written.
  private static func sum(from reader: inout ReadingReader) throws(ArchiveReadingError) -> Sum {
    Sum(count: try reader.number(upTo: 1 << 48), bytes: try reader.number())
  }
}
