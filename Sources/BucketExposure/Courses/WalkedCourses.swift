/// When each bucket of an archive was open to whom, and what each event did.
public struct WalkedCourses: Sendable {
  /// Those of all buckets that an event names, by owner and name.
  public let courses: [BucketCourse]
  /// What each event did, by its number.
  private let effects: [Int: ExposureEffect]
  /// The number of the copy that counts, by the number of each copy.
  private let numbers: [Int: Int]

  /// Returns what the event of that number did, or would have done; nil where it grants nothing, such as a
  /// bucket's removal.
  ///
  /// Copies of an event have one answer.
  public func effect(of number: Int) -> ExposureEffect? {
    numbers[number].flatMap { effects[$0] }
  }

  /// Whether the event of that number counts, rather than another copy of it.
  public func counts(_ number: Int) -> Bool { numbers[number] == number }

  init(of events: [BucketEvent], numbers: [Int: Int]) {
    var walk = OwnerWalk()
    for (owner, events) in Dictionary(grouping: events, by: \.change.owner) {
      walk.walk(events, of: owner)
    }
    (courses, effects) = walk.finished()
    self.numbers = numbers
  }
}
