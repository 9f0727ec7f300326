/// Why a walk did not take in samples: an evaluation that it has made would have seen one of them.
public struct SampleTooLate: Error, Hashable {
  /// Which of the alarm's series it is of, counted from 0.
  public let series: Int
  /// When the first such sample could be seen, in seconds since the Unix epoch.
  public let knownAt: Int
  /// The first instant that the walk has not judged.
  public let next: Int
}

extension SampleTooLate: CustomStringConvertible {
  /// What is wrong, in lower case and without a full stop.
  public var description: String {
    "a sample known at \(knownAt) comes after the evaluations before \(next)"
  }
}
