/// A metric math expression as CloudWatch writes it, understood (section 8 of the reference).
///
///     let expression = try MathExpression(parsing: "FILL(m1, 0) + m2")
public struct MathExpression: Hashable, Sendable {
  /// CloudWatch's limit for an expression, in characters (documented).
  static let lengthLimit = 2048

  /// The expression as given.
  public let text: String
  /// Its parts.
  package let root: MathNode

  /// Parses an expression; functions CloudWatch has and Trailbell has not are refused by name.
  public init(parsing text: String) throws(ExpressionError) {
    if let end = text.index(text.startIndex, offsetBy: Self.lengthLimit, limitedBy: text.endIndex),
      end < text.endIndex
    {
      let start = text.utf8.distance(from: text.startIndex, to: end)
      throw ExpressionError(
        "longer than \(Self.lengthLimit) characters", in: text, at: start..<text.utf8.count)
    }
    root = try MathParser.tree(of: text)
    self.text = text
  }

  /// Whether its value in one window depends on those in others.
  var joinsWindows: Bool { root.joinsWindows }

  /// What the expression gives when ids mean what `types` says.
  func type(where types: [String: MathType]) throws(ExpressionError) -> MathType {
    try MathTyping(text: text, types: types).type(of: root)
  }
}
