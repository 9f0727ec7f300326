@testable import FilterPatterns

/// Writes a tree on one line, without positions and with nothing implied.
///
///     or(eq($.a, number 1), and(null($.b), lt($.c.d, number 5)))
enum PatternDump {
  /// Returns the line; two patterns have the same one exactly when their forms mean the same.
  static func line(of form: PatternForm) -> String {
    switch form {
    case .everything: "everything"
    case .json(let tree): line(of: tree)
    case .delimited(let layout, let tree):
      "fields(\(layout.names.map { $0 ?? "" }), \(layout.ellipsis.map(String.init) ?? "-"), "
        + (tree.map(line(of:)) ?? "") + ")"
    case .terms(let terms): terms.map { "\($0.role) \($0.text)" }.joined(separator: ", ")
    case .regex(let literal): line(of: literal)
    }
  }

  private static func line(of tree: PatternTree) -> String {
    switch tree {
    case .condition(let condition): line(of: condition)
    case .all: "and(" + lines(of: tree) + ")"
    case .any: "or(" + lines(of: tree) + ")"
    }
  }

  private static func lines(of tree: PatternTree) -> String {
    tree.steps.map { step in
      switch step {
      case .open(.and): "and("
      case .open(.or): "or("
      case .condition(let condition): line(of: condition)
      case .joint: ", "
      case .close: ")"
      }
    }.joined()
  }

  private static func line(of condition: PatternCondition) -> String {
    let selector = PatternPrinter.text(of: condition.selector)
    switch condition.test {
    case .isNull: return "null(\(selector))"
    case .isTrue: return "true(\(selector))"
    case .isFalse: return "false(\(selector))"
    case .notExists: return "missing(\(selector))"
    case .compares(let comparison, let literal):
      return "\(name(of: comparison))(\(selector), \(line(of: literal)))"
    }
  }

  private static func line(of literal: PatternLiteral) -> String {
    switch literal.form {
    case .number: "number \(literal.text)"
    case .regex: "regex \(literal.text)"
    case .text: "text \(PatternPrinter.quoted(literal.text))"
    }
  }

  private static func name(of comparison: PatternComparison) -> String {
    switch comparison {
    case .equal: "eq"
    case .notEqual: "ne"
    case .less: "lt"
    case .lessOrEqual: "le"
    case .greater: "gt"
    case .greaterOrEqual: "ge"
    }
  }
}
