// What is found of single definitions, filters and alarms alike.

/// A definition that cannot be used, and why.
struct Rejected: Finding {
  static let rule = "rejected"
  static let severity = Severity.error
  let message: String
}

/// A filter pattern that is none: why, and its text and place in several lines.
struct BadPattern: Finding {
  static let rule = "bad-pattern"
  static let severity = Severity.error
  let message: String
}

/// Something CloudWatch knows and a replay does not.
struct Unsupported: Finding {
  static let rule = "unsupported"
  static let severity = Severity.error
  let what: String
  var hidesDefinitions = false

  var message: String { "\(what) is not supported" }
}

/// Something that is passed over, in words of its own.
struct PassedOver: Finding {
  static let rule = "passed-over"
  static let severity = Severity.note
  let message: String
  var hidesDefinitions = false
}

/// A definition in place of an earlier one of the same name.
struct DefinedAgain: Finding {
  static let rule = "defined-again"
  static let severity = Severity.warning
  let what: String

  var message: String { "\(what) is defined again; the later definition counts" }
}

/// An alarm, and its Region, of which one of the same name in another Region was read already.
struct SameNameElsewhere: Finding {
  static let rule = "same-name-elsewhere"
  static let severity = Severity.warning
  let alarm: String
  let region: String

  var message: String {
    "alarm \(quoted: alarm) of \(region) is left out, as one of its name in another Region was "
      + "read before"
  }
  var advice: String? { "read the Regions' alarms one Region at a time" }
}

/// A definition that is not used because a value that decides what it does is not known.
struct NotKnown: Finding {
  static let rule = "not-known"
  static let severity = Severity.error
  let subject: String
  /// The value's path, and what it depends on.
  let path: String
  let names: [String]
  /// Those of the names that a user can give.
  let parameters: [String]

  var message: String { "\(subject): \(DocumentError.notKnown(path, names))" }
  var advice: String? {
    parameters.isEmpty
      ? nil : "give " + parameters.map { "--parameter \($0)=VALUE" }.joined(separator: " ")
  }
}

/// Names that stand for what is not known, and decide nothing.
struct PrintedNames: Finding {
  static let rule = "printed-names"
  static let severity = Severity.note
  /// Names beyond these are counted.
  private static let shownLimit = 10
  let names: [String]
  /// Whether some of them are parameters that a user can give.
  let canBeGiven: Bool

  var message: String {
    let shown = names.prefix(Self.shownLimit).map { "<\(hiding: $0)>" }.joined(separator: ", ")
    let rest = names.count > Self.shownLimit ? " and \(names.count - Self.shownLimit) more" : ""
    return "not known here, and printed as names: \(shown)\(rest)"
      + (canBeGiven ? "; --parameter NAME=VALUE gives values" : "")
  }
}

/// What was wrong with a text that could be repaired, and the repaired text.
struct Repaired: Finding {
  static let rule = "repaired"
  static let severity = Severity.warning
  let fault: String
  let text: String

  var message: String { "\(fault); it is read as: \(hiding: text)" }
  var advice: String? { "write it so yourself: other programs do not repair it" }
}

/// A definition without a name, and the name it was given.
struct MadeName: Finding {
  static let rule = "made-name"
  static let severity = Severity.note
  let name: String

  var message: String { "it has no name; it is called \(hiding: name)" }
}

/// An alarm of which no metric has `return_data`, which is false unless Terraform is told otherwise.
struct NoReturnData: Finding {
  static let rule = "no-return-data"
  static let severity = Severity.error

  var message: String { "no metric_query has return_data = true, and the alarm watches none" }
  var advice: String? {
    "set return_data = true for the one to watch: Terraform's default is false, the API's true"
  }
}
