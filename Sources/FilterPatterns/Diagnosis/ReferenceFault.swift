/// What can be wrong with a reference that is not wrong with a pattern.
enum ReferenceFault: Equatable, Sendable {
  case expectedReference
  case expectedName
  case eventsWithoutFields
  case wildcard
  case selectorOfFields

  /// What is wrong and what to write instead; the only place with such words.
  var message: String {
    switch self {
    case .expectedReference: "expected a field of the event, such as $.bytes"
    case .expectedName: "expected a field's name or number after '$'"
    case .eventsWithoutFields:
      "only events of JSON and space-delimited patterns have fields; this pattern is neither"
    case .wildcard: "a wildcard may lead to several values; name one, such as [0] or .name"
    case .selectorOfFields: "a field of a space-delimited pattern is written $name or $7"
    }
  }
}
