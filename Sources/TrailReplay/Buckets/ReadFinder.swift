/// Finds what strangers read of a bucket while it was open.
struct ReadFinder {
  private let reads: BucketReads
  private let groups: [String: [BucketReads.Group]]

  init(_ reads: BucketReads) {
    self.reads = reads
    groups = Dictionary(grouping: reads.tallies.keys, by: \.bucket)
  }

  /// What the callers of each account read in the minutes that a time touches, most reads first.
  func reads(of bucket: String, owner: String?, in time: Range<Int>) -> [StrangerReads] {
    var byAccount: [String?: ReadTally] = [:]
    for group in groups[bucket] ?? [] {
      guard owner == nil || group.owner == owner, group.minute + 59 >= time.lowerBound,
        group.minute < time.upperBound, let tally = reads.tallies[group]
      else { continue }
      byAccount[group.account, default: ReadTally()].merge(tally, isTold: true)
    }
    return byAccount.map { account, tally in
      StrangerReads(
        account: account, count: tally.sum.count, bytes: tally.sum.bytes,
        addresses: tally.addresses, hasMoreAddresses: tally.hasMoreAddresses,
        mayHoldRepeats: reads.mayHoldRepeats)
    }.sorted { ($1.count, $0.account ?? "") < ($0.count, $1.account ?? "") }
  }
}
