// What is found of the functions, mappings and conditions of templates.

/// A function that templates do not have, or that is not read.
struct UnknownFunction: Finding {
  static let rule = "unknown-function"
  static let severity = Severity.error
  let function: String

  var message: String { "\(hiding: function) is no function that is known here" }
}

/// A function with other arguments than it takes.
struct BadFunction: Finding {
  static let rule = "bad-function"
  static let severity = Severity.error
  let function: String
  /// What it takes.
  let expected: String

  var message: String { "\(hiding: function) takes \(expected)" }
}

/// A mapping of which the key is only known to AWS.
struct UnresolvedMapping: Finding {
  static let rule = "unresolved-mapping"
  static let severity = Severity.note
  let mapping: String

  var message: String {
    "which value of the mapping \(hiding: mapping) holds is not known here; "
      + "--parameter AWS::Region=REGION, or whatever its key depends on, decides it"
  }
}

/// A name that nothing in the template has.
struct UnknownReference: Finding {
  static let rule = "unknown-reference"
  static let severity = Severity.error
  let name: String

  var message: String { "nothing in the template is named \(quoted: name)" }
}

/// A condition of a filter or an alarm that depends on what only AWS knows.
struct UndecidedCondition: Finding {
  static let rule = "undecided-condition"
  static let severity = Severity.error
  let condition: String

  var message: String {
    "whether it exists is not known here: the condition \(hiding: condition) is taken to hold"
  }
  var advice: String? { "give --parameter for what it depends on" }
}
