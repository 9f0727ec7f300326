// What is found of trails, their log groups and topics.

/// A question of the preflight that does not pass, and why; how much it matters depends on its answer.
struct TrailStep: Finding {
  /// What the names of all questions begin with.
  static let rule = "trail"
  static let rules = ["p1", "p2", "p3", "p3b", "p4", "p5", "p6", "p7", "p9", "p10"]
    .map { "\(rule)-\($0)" }
  static let severity = Severity.warning
  /// The question's name in the reference, such as `P1`.
  let step: String
  let message: String

  var rule: String { "\(Self.rule)-\(step.lowercased())" }
}

/// A status that may be of any of several trails.
struct StatusOfNoTrail: Finding {
  static let rule = "status-of-no-trail"
  static let severity = Severity.warning

  var message: String { "whose status this is cannot be known: it names no trail" }
  var advice: String? { "name the file after its trail, or put {\"TRAIL\": …} around it" }
}

/// A folder that says nothing of a trail.
struct NoTrail: Finding {
  static let rule = "no-trail"
  static let severity = Severity.error

  var message: String { "nothing in it says anything of a trail" }
  var advice: String? { "save the output of `aws cloudtrail describe-trails` in it" }
}
