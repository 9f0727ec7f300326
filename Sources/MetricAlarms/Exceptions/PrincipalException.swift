public import FilterPatterns

/// Somebody whose calls are no matches of any filter, why, and until when.
public struct PrincipalException: Hashable, Sendable {
  /// Whose calls.
  public let principal: ExceptedPrincipal
  /// Why they are excepted; nil: nobody says.
  public var reason: String?
  /// The first second at which they no longer are, since the Unix epoch; nil: they always are.
  public var expires: Int?

  /// Creates one.
  public init(_ principal: ExceptedPrincipal, reason: String? = nil, expires: Int? = nil) {
    (self.principal, self.reason, self.expires) = (principal, reason, expires)
  }

  /// Whether calls at `time` are excepted; of those without a time it is not known that they came before an end.
  public func holds(at time: Int?) -> Bool {
    guard let expires else { return true }
    return time.map { $0 < expires } ?? false
  }
}
