/// What saved documents say about one trail; nil: no document says.
struct TrailFacts {
  /// Its ARN, or its name where only that is known.
  var identity: String
  var isMultiRegion: TrailFact?
  var logGroup: TrailFact?
  var role: TrailFact?
  var isLogging: TrailFact?
  var deliveryError: TrailFact?
  var logsDelivery: TrailFact?
  var lastDelivery: TrailFact?
  var selectors: TrailFact?
  var advancedSelectors: TrailFact?
  /// Whether no selector at all means a trail of all management events, as in templates.
  var hasUsualSelectors = false
  /// Where it was first met.
  let place: DefinitionPlace

  /// Creates the facts of the trail called `identity`.
  init(_ identity: String, at place: DefinitionPlace) {
    (self.identity, self.place) = (identity, place)
  }

  /// Its name: the part of an ARN behind `trail/`.
  var name: String { identity.split(separator: "/").last.map(String.init) ?? identity }

  /// The name of its log group: of the ARN what stands behind `log-group:`, without `:*` (P2).
  var logGroupName: String? {
    guard let text = logGroup?.text else { return nil }
    let name = text.firstRange(of: "log-group:").map { text[$0.upperBound...] } ?? text[...]
    return String(name.hasSuffix(":*") ? name.dropLast(2) : name)
  }

  /// Adds what another document says of the same trail.
  mutating func merge(_ other: TrailFacts) {
    isMultiRegion = isMultiRegion ?? other.isMultiRegion
    logGroup = logGroup ?? other.logGroup
    role = role ?? other.role
    isLogging = isLogging ?? other.isLogging
    deliveryError = deliveryError ?? other.deliveryError
    logsDelivery = logsDelivery ?? other.logsDelivery
    lastDelivery = lastDelivery ?? other.lastDelivery
    selectors = selectors ?? other.selectors
    advancedSelectors = advancedSelectors ?? other.advancedSelectors
    hasUsualSelectors = hasUsualSelectors || other.hasUsualSelectors
  }
}
