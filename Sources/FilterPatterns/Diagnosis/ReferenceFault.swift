/// What can be wrong with a reference that is not wrong with a pattern.
enum ReferenceFault: Equatable, Sendable {
  case expectedReference
  case expectedName
  case eventsWithoutFields
  case wildcard
  case selectorOfFields
  case unknownField(String, known: [String])
  case noSuchField(count: Int?)

  /// What is wrong and what to write instead; the only place with such words.
  var message: String {
    switch self {
    case .expectedReference: "expected a field of the event, such as $.bytes"
    case .expectedName: "expected a field's name or number after '$'"
    case .eventsWithoutFields:
      "only events of JSON and space-delimited patterns have fields; this pattern is neither"
    case .wildcard: "a wildcard may lead to several values; name one, such as [0] or .name"
    case .selectorOfFields: "a field of a space-delimited pattern is written $name or $7"
    case .unknownField(let name, let known) where known.isEmpty:
      "the pattern names no field '\(name)'; write its number, such as $1"
    case .unknownField(let name, let known):
      "the pattern names no field '\(name)'; there are " + known.joined(separator: ", ")
    case .noSuchField(let count?): "fields are numbered from 1 to \(count)"
    case .noSuchField(nil): "fields are numbered from 1 on"
    }
  }
}
