/// When an event was, and whose record it is.
public struct ExposureMoment: Sendable, Hashable {
  /// Seconds since 1970.
  public var seconds: Int
  /// The milliseconds of that second, where the record has them.
  public var milliseconds: Int?
  /// What the caller knows the event's record by.
  public var number: Int

  /// Creates the moment of an event.
  public init(seconds: Int, milliseconds: Int? = nil, number: Int) {
    (self.seconds, self.milliseconds, self.number) = (seconds, milliseconds, number)
  }
}

extension ExposureMoment {
  /// Whether it was before another; of the same time, the one with the lower number.
  func isBefore(_ other: ExposureMoment) -> Bool {
    (seconds, milliseconds ?? 0, number) < (other.seconds, other.milliseconds ?? 0, other.number)
  }
}
