import TrailRecords

/// Writes a tree as canonical pattern text: one spelling for all patterns that say the same.
///
/// Texts are quoted, numbers stay as written, and only parentheses that change the meaning remain.
/// `&&` within `||` keeps its parentheses all the same: readers should not have to know which binds
/// more strongly.
enum PatternPrinter {
  /// Returns the canonical text; the empty pattern's is empty.
  static func text(of tree: PatternTree) -> String {
    let steps = tree.steps
    if steps.isEmpty { return "" }
    return "{ " + steps.map(text(of:)).joined() + " }"
  }

  private static func text(of step: PatternStep) -> String {
    switch step {
    case .open: "("
    case .condition(let condition): text(of: condition)
    case .joint(let joint): " \(joint.rawValue) "
    case .close: ")"
    }
  }

  private static func text(of condition: PatternCondition) -> String {
    text(of: condition.selector) + " " + text(of: condition.test)
  }

  /// Returns a selector with brackets around those keys that need them.
  static func text(of selector: PatternSelector) -> String {
    "$" + selector.path.keys.map(step(to:)).joined()
  }

  /// Returns the step of a selector that leads to `key`.
  static func step(to key: String) -> String {
    let isPlain = !key.isEmpty && key.utf8.allSatisfy { $0.isNameText }
    return isPlain ? "." + key : ".['\(key)']"
  }

  private static func text(of test: PatternTest) -> String {
    switch test {
    case .isNull: "IS NULL"
    case .isTrue: "IS TRUE"
    case .isFalse: "IS FALSE"
    case .notExists: "NOT EXISTS"
    case .compares(let comparison, let literal): comparison.rawValue + " " + text(of: literal)
    }
  }

  private static func text(of literal: PatternLiteral) -> String {
    switch literal.form {
    case .number: literal.text
    case .text: quoted(literal.text)
    }
  }

  /// Returns text in double quotes, escaped as rule 4.10 has it.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
