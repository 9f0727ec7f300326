/// What the outcome of a run does not know of it itself, for its summary and its case file.
public struct RunCircumstances: Hashable, Sendable {
  /// How long it took, in seconds.
  public var seconds = 0.0
  /// Trailbell's version.
  public var version = ""
  /// The rules' names, as given.
  public var ruleNames: [String] = []
  /// The rules' SHA-256 in hex.
  public var ruleFingerprint = ""
  /// The inputs, as given.
  public var inputs: [String] = []
  /// The command line, without the program's name; empty: it is not to be said.
  public var arguments: [String] = []
  /// What the variable `TRAILBELL_OPTIONS` held, which is part of the command line; empty: nothing.
  public var options = ""
  /// What a file and the environment gave of options, in words for each.
  public var givenOptions: [String] = []
  /// When the report was made, in seconds since the Unix epoch; nil: it is not to be said, nor how long that took.
  public var madeAt: Int?

  /// Creates circumstances to be filled in.
  public init() {}
}
