import AlarmDefinitions

/// What is found about definitions in the form code-scanning tools take: SARIF 2.1.0, one log of one run.
struct SARIFLog {
  /// One thing that was found.
  struct Result {
    /// The name of its kind.
    let rule: String
    /// `error`, `warning` or `note`.
    let level: String
    let message: String
    let place: DefinitionPlace
  }

  private let results: [Result]
  /// The program's version.
  private let version: String
  /// The kinds of findings that occur, in the order of the alphabet.
  private let rules: [String]

  /// Creates the log of `results`, by a program of this version.
  init(results: [Result], version: String) {
    (self.results, self.version) = (results, version)
    rules = Set(results.map(\.rule)).sorted()
  }

  /// Creates the log of what `check` found.
  init(check: DefinitionsCheck, version: String) {
    self.init(results: check.findings.map(Self.result), version: version)
  }

  /// The log, on one line.
  var text: String {
    var log = JSONObject()
    log.add("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    log.add("version", "2.1.0")
    log.add("runs", JSONText([JSONText(run)]))
    return log.text + "\n"
  }

  private var run: JSONObject {
    var tool = JSONObject()
    tool.add("driver", JSONText(driver))
    var run = JSONObject()
    run.add("tool", JSONText(tool))
    run.add("results", JSONText(results.map { JSONText(object(of: $0)) }))
    return run
  }

  private var driver: JSONObject {
    var driver = JSONObject()
    driver.add("name", "trailbell")
    driver.add("version", JSONText(version))
    driver.add("rules", JSONText(rules.map { JSONText(Self.rule($0)) }))
    return driver
  }

  private static func rule(_ name: String) -> JSONObject {
    var description = JSONObject()
    description.add("text", JSONText(name.replacing("-", with: " ")))
    var rule = JSONObject()
    rule.add("id", JSONText(name))
    rule.add("shortDescription", JSONText(description))
    return rule
  }

  private static func result(of finding: DefinitionFinding) -> Result {
    // A pattern with carets under it is three lines.
    let joint = finding.message.contains("\n") ? "\n" : "; "
    let words = finding.message + (finding.advice.map { joint + $0 } ?? "")
    return Result(
      rule: finding.rule, level: finding.severity.rawValue, message: words, place: finding.place)
  }

  private func object(of result: Result) -> JSONObject {
    var message = JSONObject()
    // Whoever shows it shows the text, not its escapes.
    message.add("text", JSONText(SafeText.lines(result.message)))
    var object = JSONObject()
    object.add("ruleId", JSONText(result.rule))
    object.add("ruleIndex", JSONText(rules.firstIndex(of: result.rule)))
    object.add("level", JSONText(result.level))
    object.add("message", JSONText(message))
    object.add("locations", JSONText([JSONText(Self.location(of: result.place))]))
    return object
  }

  /// Tools want a line: where only the path inside a document is known, the first one.
  private static func location(of place: DefinitionPlace) -> JSONObject {
    var artifact = JSONObject()
    artifact.add("uri", JSONText(uri(of: place.file)))
    var region = JSONObject()
    region.add("startLine", JSONText(place.line ?? 1))
    var physical = JSONObject()
    physical.add("artifactLocation", JSONText(artifact))
    physical.add("region", JSONText(region))
    var location = JSONObject()
    location.add("physicalLocation", JSONText(physical))
    if !place.path.isEmpty {
      var logical = JSONObject()
      logical.add("fullyQualifiedName", JSONText(place.path))
      location.add("logicalLocations", JSONText([JSONText(logical)]))
    }
    return location
  }

  /// A path as a relative reference of RFC 3986.
  private static func uri(of path: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    return path.utf8.map { byte in
      if plain.contains(byte) { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }
}
