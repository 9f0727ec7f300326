/// Why a timeline could not be put in order: its temporary files failed.
public struct TimelineError: Error, Hashable, Sendable {
  /// What could not be done.
  public enum Step: String, Sendable {
    case made
    case written
    case read
  }

  /// The folder of the temporary files.
  public let folder: String
  /// What failed.
  public let step: Step
  /// Why, in the system's words.
  public let reason: String
}

extension TimelineError: CustomStringConvertible {
  /// A sentence for people, in lower case, with no full stop.
  public var description: String {
    "\(folder): a temporary file cannot be \(step.rawValue): \(reason)"
  }
}
