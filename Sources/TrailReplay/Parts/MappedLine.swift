/// A line that a mapper made.
public struct MappedLine: Sendable {
  let identity: UnitIdentity
  /// The unit it is of: 32 hexadecimal digits.
  public var key: [UInt8] { identity.text }
  /// The line, with its line feed.
  public let text: [UInt8]
}
