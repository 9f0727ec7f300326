public import FilterPatterns

/// What is said of a pattern and of the events it is tried on, as one JSON object a line.
public struct JSONLinesCheckReport: PatternReport {
  /// Creates the report.
  public init() {}

  /// Returns the `pattern` object of a pattern that CloudWatch accepts.
  public func text(of pattern: FilterPattern) -> String {
    var object = JSONObject()
    object.add("type", "pattern")
    object.add("pattern", JSONText(pattern.text))
    object.add("valid", true)
    object.add("kind", JSONText(pattern.kind.rawValue))
    object.add("canonical", JSONText(pattern.canonicalText))
    object.add("serviceMessage", .null)
    object.add("errors", JSONText([]))
    let remarks = pattern.remarks.map { remark in
      Self.finding(remark.message, remark.range, in: pattern.text)
    }
    object.add("remarks", JSONText(remarks))
    let excepted = pattern.exceptedPrincipals
    object.add("exceptedPrincipals", JSONText(excepted.map { JSONText($0) }))
    return object.text + "\n"
  }

  /// Returns the `pattern` object of a pattern that CloudWatch rejects.
  public func text(of error: FilterPatternError) -> String {
    var object = JSONObject()
    object.add("type", "pattern")
    object.add("pattern", JSONText(error.pattern))
    object.add("valid", false)
    object.add("kind", .null)
    object.add("canonical", .null)
    object.add("serviceMessage", JSONText(error.serviceMessage))
    let errors = error.diagnostics.map { diagnostic in
      Self.finding(diagnostic.message, diagnostic.range, in: error.pattern)
    }
    object.add("errors", JSONText(errors))
    object.add("remarks", JSONText([]))
    object.add("exceptedPrincipals", JSONText([]))
    return object.text + "\n"
  }

  /// Returns the `event` object of an event.
  public func text(of event: CheckedEvent) -> String {
    var object = JSONObject()
    object.add("type", "event")
    object.add("file", JSONText(event.file))
    object.add("line", event.line.map { JSONText($0) } ?? .null)
    object.add("matches", JSONText(event.explanation.isMatch))
    object.add("reasons", JSONText(event.explanation.reasons.map(Self.reason)))
    var values = JSONObject()
    for value in event.explanation.extractedValues {
      values.add(value.name, JSONText(value.value))
    }
    object.add("extractedValues", JSONText(values))
    object.add("eventNumber", JSONText(event.number))
    return object.text + "\n"
  }

  /// A mistake or remark: offsets count bytes of the pattern in UTF-8, lines and columns characters from 1.
  private static func finding(
    _ message: String, _ range: Range<Int>, in pattern: String
  ) -> JSONText {
    let place = PatternPlace(offset: range.lowerBound, in: pattern)
    var object = JSONObject()
    object.add("message", JSONText(message))
    object.add("line", JSONText(place.line))
    object.add("column", JSONText(place.column))
    object.add("offset", JSONText(range.lowerBound))
    object.add("length", JSONText(range.count))
    return JSONText(object)
  }

  private static func reason(_ reason: MatchExplanation.Reason) -> JSONText {
    let (name, value) = found(reason.finding)
    var object = JSONObject()
    object.add("condition", JSONText(reason.condition))
    object.add("holds", JSONText(reason.holds))
    object.add("finding", JSONText(name))
    object.add("value", value)
    return JSONText(object)
  }

  private static func found(_ finding: EventFinding) -> (name: String, value: JSONText) {
    switch finding {
    case .missing: ("missing", .null)
    case .null: ("null", .null)
    case .boolean(let value): ("boolean", JSONText(value))
    case .number(let spelling): ("number", JSONText(spelling))
    case .text(let text): ("text", JSONText(text))
    case .object: ("object", .null)
    case .array: ("array", .null)
    case .arrayWithNull: ("arrayWithNull", .null)
    case .noneOf(let count): ("noneOf", JSONText(count))
    case .occurs(let byte): ("occurs", JSONText(byte))
    case .found: ("found", .null)
    case .absent: ("absent", .null)
    case .notOneObject: ("notOneObject", .null)
    case .tooFewTokens(let count, _): ("tooFewTokens", JSONText(count))
    case .nothingAsked: ("nothingAsked", .null)
    }
  }
}
