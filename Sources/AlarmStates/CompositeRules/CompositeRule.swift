/// The rule of a composite alarm, understood (section 7 of the reference).
///
///     let rule = try CompositeRule(parsing: "ALARM(calls) AND NOT OK(\"disk full\")")
public struct CompositeRule: Hashable, Sendable {
  /// CloudWatch's limits: characters, children and elements of a rule (C2, documented).
  ///
  /// Elements are children, truths and pairs of brackets.
  private static let (lengthLimit, childLimit, elementLimit) = (10_240, 100, 500)

  /// The rule as given.
  public let text: String
  /// The names and ARNs in the rule, each once, in the order in which they stand there.
  ///
  /// An empty name is one (recorded: alarm-admission-recorded.json language/20); no alarm has it.
  public let children: [String]
  private let root: RuleNode

  /// Parses a rule; the error has the place of what is wrong.
  public init(parsing text: String) throws(ExpressionError) {
    if text.unicodeScalars.count > Self.lengthLimit {
      throw ExpressionError(
        "the rule is longer than \(Self.lengthLimit) characters", in: text, at: 0..<1)
    }
    var parser = try RuleParser(text)
    root = try parser.wholeRule()
    self.text = text
    children = Self.children(of: root)
    let whole = 0..<text.utf8.count
    if children.count > Self.childLimit {
      throw ExpressionError(
        "\(children.count) children are more than \(Self.childLimit)", in: text, at: whole)
    }
    if parser.elementCount > Self.elementLimit {
      throw ExpressionError(
        "\(parser.elementCount) elements are more than \(Self.elementLimit)", in: text, at: whole)
    }
  }

  private static func children(of node: RuleNode) -> [String] {
    var known: Set<String> = []
    return names(in: node).filter { known.insert($0).inserted }
  }

  private static func names(in node: RuleNode) -> [String] {
    switch node {
    case .state(_, let child): [child]
    case .truth: []
    case .not(let inner): names(in: inner)
    case .and(let left, let right), .or(let left, let right): names(in: left) + names(in: right)
    case .atLeast(_, _, _, let children): children
    }
  }

  /// Whether the rule is true, and the children that suffice to make it so (C5, observed).
  ///
  /// Of several ways to the same answer the first in the rule is told (assumed).
  ///
  /// - Parameter state: The state of a child, by the name or ARN that the rule has for it.
  /// - Returns: The answer, and names of children in the order of the rule, each once.
  public func answer(_ state: (String) -> AlarmState) -> (holds: Bool, children: [String]) {
    let answer = Self.answer(of: root, state)
    var known: Set<String> = []
    return (answer.holds, answer.children.filter { known.insert($0).inserted })
  }

  private static func answer(
    of node: RuleNode, _ state: (String) -> AlarmState
  ) -> (holds: Bool, children: [String]) {
    switch node {
    case .state(let wanted, let child): return (state(child) == wanted, [child])
    case .truth(let truth): return (truth, [])
    case .not(let inner):
      let answer = answer(of: inner, state)
      return (!answer.holds, answer.children)
    case .and(let left, let right):
      return join(answer(of: left, state), answer(of: right, state), decidedBy: false)
    case .or(let left, let right):
      return join(answer(of: left, state), answer(of: right, state), decidedBy: true)
    case .atLeast(let count, let isNot, let wanted, let children):
      let fitting = children.filter { (state($0) == wanted) != isNot }
      if fitting.count >= count { return (true, Array(fitting.prefix(count))) }
      let others = children.filter { (state($0) == wanted) == isNot }
      return (false, Array(others.prefix(children.count - count + 1)))
    }
  }

  /// One side that has the deciding answer suffices; otherwise it takes both.
  private static func join(
    _ left: (holds: Bool, children: [String]), _ right: (holds: Bool, children: [String]),
    decidedBy deciding: Bool
  ) -> (holds: Bool, children: [String]) {
    if left.holds == deciding { return left }
    if right.holds == deciding { return right }
    return (!deciding, left.children + right.children)
  }
}
