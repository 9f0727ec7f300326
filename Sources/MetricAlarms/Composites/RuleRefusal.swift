/// CloudWatch's own words for a rule it cannot read (recorded: alarm-admission-recorded.json).
///
/// Its parser behaves as one that ANTLR makes: what it says may stand at a place depends on the token
/// behind, as that decides whether leaving out one token would mend the rule. Places for which there is
/// no recording follow from that (assumed).
enum RuleRefusal {
  /// What may stand at a place, in the order in which CloudWatch lists it.
  enum Expectation: String {
    case end = "<EOF>"
    case open = "'('"
    case close = "')'"
    case comma = "','"
    case not = "'NOT'"
    case and = "'AND'"
    case or = "'OR'"
    case atLeast = "AT_LEAST"
    case number = "NUMBER"
    case percentage = "PERCENTAGE NUMBER"
    case truth = "TRUE or FALSE"
    case state = "ALARM, OK, or INSUFFICIENT_DATA"
    /// An alarm's name: as names, all words of the language may stand, too.
    case name =
      """
      'NOT', 'AND', 'OR', 'AT_LEAST', NUMBER, PERCENTAGE NUMBER, TRUE or FALSE, \
      ALARM, OK, or INSUFFICIENT_DATA, unquoted alarm name, quoted alarm name
      """
  }

  /// What can begin a part of a rule.
  static let operand: [Expectation] = [.open, .not, .atLeast, .truth, .state]

  /// A token at the character `index`, counted from 0, where something else must stand.
  static func unsupported(_ token: String, at index: Int, _ expected: [Expectation]) -> String {
    let list = expected.map(\.rawValue).joined(separator: ", ")
    return inRule("Unsupported token '\(token)' at char \(index), must be: \(list)")
  }

  /// A number of alarms that is 0 or more than there are.
  static func count(of alarms: Int) -> String {
    inRule("AT_LEAST absolute threshold must be between 1 and number of alarms (\(alarms))")
  }

  /// A percentage that is none.
  static let percentage = inRule("AT_LEAST percentage threshold must be between 1 and 100")

  private static func inRule(_ words: String) -> String { "Error in AlarmRule [\(words)]" }
}
