import BucketExposure

/// Which changes are copies of one event.
struct ChangeCopies {
  /// By the number of a change, the number of the first copy of its event.
  private(set) var leaders: [Int] = []
  private var byIdentity: [EventIdentity: Int] = [:]
  private var byPlace: [RecordPlace: Int] = [:]

  /// Looks through `changes`, by their numbers.
  init(_ changes: [RecordedChange]) {
    var byShared: [String: Int] = [:]
    for (number, change) in changes.enumerated() {
      let shared = change.event.sharedEventID
      let known = shared.flatMap { byShared[$0] } ?? change.row.identity.flatMap { byIdentity[$0] }
      let leader = known ?? number
      leaders.append(leader)
      if let shared { byShared[shared] = leader }
      if let identity = change.row.identity { byIdentity[identity] = leader }
      byPlace[change.row.place] = leader
    }
  }

  /// The first copy of the event that a match is of; nil where it is none of the changes.
  func leader(of row: LedgerRow) -> Int? {
    row.identity.flatMap { byIdentity[$0] } ?? byPlace[row.place]
  }
}
