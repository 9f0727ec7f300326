/// The statistic of one window that holds data; lists write a missing one as `nil` (M5).
public struct Datapoint: Hashable, Sendable {
  /// The window's first second since the Unix epoch, the datapoint's stamp (W4, documented).
  public let start: Int
  /// The statistic of the window's samples.
  public let value: Double
  /// How many samples the window holds; nil for the value of an expression.
  public let sampleCount: Int?

  /// Creates the datapoint of the window that begins at `start`.
  public init(start: Int, value: Double, sampleCount: Int?) {
    self.start = start
    self.value = value
    self.sampleCount = sampleCount
  }
}
