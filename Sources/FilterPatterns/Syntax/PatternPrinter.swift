import TrailRecords

/// Writes a tree as canonical pattern text: one spelling for all patterns that say the same.
///
/// Texts are quoted, numbers stay as written, and only parentheses that change the meaning remain.
/// `&&` within `||` keeps its parentheses all the same: readers should not have to know which binds
/// more strongly.
enum PatternPrinter {
  /// Returns the canonical text; the empty pattern's is empty.
  static func text(of form: PatternForm) -> String {
    switch form {
    case .everything: ""
    case .json(let tree): "{ " + text(of: tree) + " }"
    case .delimited(let layout, let tree): "[" + text(of: layout, tree) + "]"
    case .terms(let terms): terms.map(text(of:)).joined(separator: " ")
    case .regex(let literal): text(of: literal)
    }
  }

  /// Returns a tree as conditions between braces are written.
  static func condition(_ tree: PatternTree) -> String { text(of: tree) }

  private static func text(of tree: PatternTree) -> String {
    tree.steps.map(text(of:)).joined()
  }

  private static func text(of layout: DelimitedLayout, _ tree: PatternTree?) -> String {
    // A part belongs to the field that its conditions, which are all on one, name.
    let parts = Dictionary(grouping: tree?.factors ?? []) { part in
      part.conditions.first?.selector.field ?? 0
    }
    var fields = layout.names.indices.map { index in
      parts[index].map(text(ofFactors:)) ?? layout.names[index] ?? ""
    }
    if let ellipsis = layout.ellipsis { fields.insert("...", at: ellipsis) }
    return fields.joined(separator: ", ")
  }

  private static func text(ofFactors parts: [PatternTree]) -> String {
    PatternTree.joined(parts, by: .and).map(text(of:)) ?? ""
  }

  /// Returns a term in its canonical spelling.
  static func text(of term: PatternTerm) -> String {
    switch term.role {
    case .required: quoted(term.text)
    case .optional: "?" + quoted(term.text)
    case .excluded: "-" + quoted(term.text)
    }
  }

  private static func text(of step: PatternStep) -> String {
    switch step {
    case .open: "("
    case .condition(let condition): text(of: condition)
    case .joint(let joint): " \(joint.rawValue) "
    case .close: ")"
    }
  }

  /// Returns a condition in its canonical spelling.
  static func text(of condition: PatternCondition) -> String {
    text(of: condition.selector) + " " + text(of: condition.test)
  }

  /// Returns a selector with brackets around those keys that need them.
  static func text(of selector: PatternSelector) -> String {
    switch selector.subject {
    case .node(let path): "$" + path.steps.map(text(of:)).joined()
    case .field(_, let name): name
    }
  }

  private static func text(of step: FieldStep) -> String {
    switch step {
    case .key(let key): self.step(to: key)
    case .index(let index): "[\(index)]"
    case .anyElement: "[*]"
    case .anyMember: ".*"
    }
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

  /// Returns a value in its canonical spelling.
  static func text(of literal: PatternLiteral) -> String {
    switch literal.form {
    case .number: literal.text
    case .regex: "%" + literal.text + "%"
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
