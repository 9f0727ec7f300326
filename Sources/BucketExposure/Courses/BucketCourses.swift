/// The events of many buckets, which may come in any order and more than once.
///
/// Parts that were fed apart merge in any order, to the same courses:
///
///     var courses = BucketCourses()
///     courses.add(event)
///     courses.merge(ofAnotherFile)
///     let walked = courses.walked()
///
/// Memory grows with the number of events.
public struct BucketCourses: Sendable {
  /// What the copies of one event share.
  private enum Identity: Hashable {
    case shared(String)
    case own(String)
    case number(Int)

    init(_ event: BucketEvent) {
      if let id = event.sharedEventID {
        self = .shared(id)
      } else if let id = event.identity {
        self = .own(id)
      } else {
        self = .number(event.moment.number)
      }
    }
  }

  /// Of each event the copy that counts.
  private var events: [Identity: BucketEvent] = [:]
  /// The numbers of all copies.
  private var copies: [Int: Identity] = [:]

  /// Creates courses without events.
  public init() {}

  /// Whether there is no event at all.
  public var isEmpty: Bool { events.isEmpty }

  /// Adds an event, or another copy of one: a copy that names the bucket's owner counts, whose grant is judged
  /// as that owner's, or else the one that says more, or else the one that comes first.
  public mutating func add(_ event: BucketEvent) {
    let identity = Identity(event)
    copies[event.moment.number] = identity
    if let known = events[identity], !event.isBetterCopy(than: known) { return }
    events[identity] = event
  }

  /// Adds all events of another part.
  public mutating func merge(_ other: BucketCourses) {
    for event in other.events.values { add(event) }
    copies.merge(other.copies) { mine, _ in mine }
  }

  /// Walks through the events of each bucket, and says when it was open to whom.
  public func walked() -> WalkedCourses {
    let counted = copies.compactMapValues { events[$0]?.moment.number }
    return WalkedCourses(of: Array(events.values), numbers: counted)
  }
}

extension BucketEvent {
  /// Whether this copy of an event is the one that counts.
  fileprivate func isBetterCopy(than other: BucketEvent) -> Bool {
    let (names, otherNames) = (change.isOwnerNamed, other.change.isOwnerNamed)
    if names != otherNames { return names }
    let (says, otherSays) = (change.isJudged, other.change.isJudged)
    return says == otherSays ? moment.isBefore(other.moment) : says
  }
}
