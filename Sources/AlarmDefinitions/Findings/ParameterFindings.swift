// What is found of the parameters of templates.

/// A parameter of which a value is given that cannot be used, and why.
struct UnresolvedParameter: Finding {
  static let rule = "unresolved-parameter"
  static let severity = Severity.note
  let parameter: String
  let reason: String

  var message: String { "the parameter \(hiding: parameter) has no value here: \(reason)" }
}

/// A parameter that was given a value the template does not allow.
struct ForbiddenParameter: Finding {
  static let rule = "forbidden-parameter"
  static let severity = Severity.error
  let parameter: String

  var message: String {
    "the parameter \(hiding: parameter) has a value that its AllowedValues do not have"
  }
  var advice: String? { "give one of them" }
}

/// A parameter that was given a value and is in no template.
struct UnusedParameter: Finding {
  static let rule = "unused-parameter"
  static let severity = Severity.warning
  let parameter: String

  var message: String {
    "the parameter \(hiding: parameter) was given a value and is in no template"
  }
  var advice: String? { "see how the template spells it" }
}
