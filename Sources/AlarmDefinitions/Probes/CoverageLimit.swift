/// A limit within which filters catch events of a topic.
enum CoverageLimit: Hashable, Sendable {
  /// Only events of these types of `userIdentity`.
  case only([String])
  /// Not those of these types.
  case not([String])
  /// Only in these Regions.
  case onlyIn([String])
  /// Not in these Regions.
  case notIn([String])
  /// Only under a condition.
  case onlyWhere(String)
  /// Of these types only under a condition.
  case onlyWhereOf([String], String)

  /// A few words for it.
  var words: String {
    switch self {
    case .only(let types): "only \(types.joined(separator: ", "))"
    case .not(let types): "not \(types.joined(separator: ", "))"
    case .onlyIn(let regions): "only in \(regions.joined(separator: ", "))"
    case .notIn(let regions): "not in \(regions.joined(separator: ", "))"
    case .onlyWhere(let condition): "only where \(condition)"
    case .onlyWhereOf(let types, let condition):
      "\(types.joined(separator: ", ")) only where \(condition)"
    }
  }

  /// What is caught, behind `catches`.
  var caught: String {
    switch self {
    case .only(let types): "only events of \(types.joined(separator: ", "))"
    case .not(let types): "no events of \(types.joined(separator: ", "))"
    case .onlyIn(let regions): "only events in \(regions.joined(separator: ", "))"
    case .notIn(let regions): "no events in \(regions.joined(separator: ", "))"
    case .onlyWhere(let condition): "only events where \(condition)"
    case .onlyWhereOf(let types, let condition):
      "events of \(types.joined(separator: ", ")) only where \(condition)"
    }
  }
}
