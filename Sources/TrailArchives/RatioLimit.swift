/// How many times its size a file may unpack to, lest a few bytes keep a machine busy for hours.
///
/// On each layer of packing, as of gzip in tar in gzip, that much may come out, and as much again of
/// packed bytes that stand in its text.
public struct RatioLimit: Hashable, Sendable {
  /// How many times as many bytes may come out of a file as are in it.
  public var ratio: Int
  /// Bytes that may come out whatever the ratio.
  public var freeBytes: Int

  /// Creates a limit; CloudTrail's files unpack to 5 to 20 times their size.
  public init(ratio: Int = 200, freeBytes: Int = 64 << 20) {
    self.ratio = ratio
    self.freeBytes = freeBytes
  }
}
