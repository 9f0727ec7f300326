/// How often something was read, how much and from where.
struct ReadTally: Sendable, Equatable {
  /// Most addresses that are kept: the first ones in order.
  static let addressLimit = 100

  /// What each event that is told from all others returned.
  private(set) var told: [EventIdentity: Int] = [:]
  /// Events that are not told apart: without an identity, or of too many.
  private(set) var others = Sum()
  /// All deliveries of the events that are told apart.
  private(set) var deliveries = Sum()
  /// In order, each once.
  private(set) var addresses: [String] = []
  /// Whether there were more.
  private(set) var hasMoreAddresses = false

  /// Reads, and what they returned.
  struct Sum: Sendable, Equatable {
    var count = 0
    var bytes = 0

    /// Bytes are whatever a record says, so that their sum may be beyond all numbers.
    static func + (left: Sum, right: Sum) -> Sum {
      let (bytes, isTooLarge) = left.bytes.addingReportingOverflow(right.bytes)
      return Sum(count: left.count + right.count, bytes: isTooLarge ? .max : bytes)
    }
  }

  init() {}

  /// Creates a tally that was kept before; the addresses are in order.
  init(
    told: [EventIdentity: Int], others: Sum, deliveries: Sum,
    addresses: (first: [String], hasMore: Bool)
  ) {
    (self.told, self.others, self.deliveries) = (told, others, deliveries)
    (self.addresses, hasMoreAddresses) = addresses
  }

  /// How many events are told apart.
  var identityCount: Int { told.count }

  /// What all reads come to.
  var sum: Sum {
    told.values.reduce(others) { $0 + Sum(count: 1, bytes: $1) }
  }

  /// The same, with repeats, for where not all of them are known.
  var withRepeats: ReadTally {
    ReadTally(
      told: [:], others: others + deliveries, deliveries: Sum(),
      addresses: (addresses, hasMoreAddresses))
  }

  /// Adds a read, which counts once however often it comes where events are told apart.
  mutating func add(_ read: StrangerRead, isTold: Bool) {
    let sum = Sum(count: 1, bytes: read.bytes)
    if isTold, let identity = read.identity {
      deliveries = deliveries + sum
      // Copies that differ are of one event: the least counts, whichever comes first.
      told[identity] = min(told[identity] ?? .max, read.bytes)
    } else {
      others = others + sum
    }
    if let address = read.address { add(address) }
  }

  /// Adds what was read apart.
  mutating func merge(_ other: ReadTally, isTold: Bool) {
    let other = isTold ? other : other.withRepeats
    told.merge(other.told) { min($0, $1) }
    (others, deliveries) = (others + other.others, deliveries + other.deliveries)
    for address in other.addresses { add(address) }
    hasMoreAddresses = hasMoreAddresses || other.hasMoreAddresses
  }

  private mutating func add(_ address: String) {
    let place = addresses.firstIndex { $0 >= address } ?? addresses.count
    if place < addresses.count, addresses[place] == address { return }
    addresses.insert(address, at: place)
    guard addresses.count > Self.addressLimit else { return }
    addresses.removeLast()
    hasMoreAddresses = true
  }
}
