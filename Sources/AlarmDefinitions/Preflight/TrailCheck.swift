import FilterPatterns
import MetricAlarms
import UTCTimes

/// What CIS section 4 asks of a trail before its filters (P1 to P4, and the role it writes as).
struct TrailCheck {
  let facts: TrailFacts
  let documents: TrailDocuments
  let reading: DefinitionsReading
  let folder: DefinitionPlace

  /// The steps in the order of the reference.
  var steps: [PreflightStep] {
    [
      isTrue(facts.isMultiRegion, "P1", "it covers every Region", command: "describe-trails"),
      logGroup, isTrue(facts.isLogging, "P3", "it is logging", command: "get-trail-status"),
      delivery, selectors, role,
    ].compactMap(\.self)
  }

  private func unknown(_ name: String, _ question: String, command: String) -> PreflightStep {
    let option =
      command == "get-event-selectors"
      ? " --trail-name \(facts.name)" : command == "get-trail-status" ? " --name \(facts.name)" : ""
    return PreflightStep(
      name, question, .unknown, "save `aws cloudtrail \(command)\(option)` in the folder", folder)
  }

  private static func field(_ place: DefinitionPlace) -> String {
    place.path.split(separator: ".").last.map(String.init) ?? place.path
  }

  private func isTrue(
    _ fact: TrailFact?, _ name: String, _ question: String, command: String
  ) -> PreflightStep {
    guard let fact else { return unknown(name, question, command: command) }
    let field = Self.field(fact.place)
    let said = fact.value.spelling.map { "\(field) is \($0)" } ?? "\(field) is not there"
    return PreflightStep(name, question, fact.truth == true ? .pass : .fail, said, fact.place)
  }

  private var logGroup: PreflightStep {
    let question = "it writes to a log group"
    guard let fact = facts.logGroup else {
      return unknown("P2", question, command: "describe-trails")
    }
    let field = Self.field(fact.place)
    guard let name = facts.logGroupName else {
      return PreflightStep("P2", question, .fail, "\(field) is not there", fact.place)
    }
    return PreflightStep("P2", question, .pass, "\(field) names \(name)", fact.place)
  }

  /// The last delivery to the log group went well, and is about as recent as that to the bucket (P3b; the
  /// day is assumed, and taken from the status itself, as nothing here reads a clock).
  private var delivery: PreflightStep? {
    let question = "what it writes arrives in the log group"
    guard let error = facts.deliveryError, let delivery = facts.logsDelivery else { return nil }
    if let text = error.text {
      return PreflightStep(
        "P3b", question, .fail, "\(Self.field(error.place)) is \"\(text)\"", error.place)
    }
    guard let time = delivery.text.flatMap(Self.seconds) else {
      return PreflightStep(
        "P3b", question, .warning, "\(Self.field(delivery.place)) is not there", delivery.place)
    }
    if let last = facts.lastDelivery?.text.flatMap(Self.seconds), last - time > 86_400 {
      return PreflightStep(
        "P3b", question, .warning,
        "\(Self.field(delivery.place)) is more than a day before LatestDeliveryTime",
        delivery.place)
    }
    return PreflightStep(
      "P3b", question, .pass, "\(Self.field(error.place)) is not there", error.place)
  }

  private static func seconds(_ text: String) -> Int? {
    UTCTime(document: text)?.seconds
  }

  private var selectors: PreflightStep {
    let question = "it records all management events, read and write"
    guard let coverage = SelectorCheck(facts: facts).coverage else {
      return unknown("P4", question, command: "get-event-selectors")
    }
    let isAdvanced = !(facts.advancedSelectors?.value.items ?? []).isEmpty
    let place = (isAdvanced ? facts.advancedSelectors : facts.selectors)?.place ?? facts.place
    switch coverage {
    case .all:
      return PreflightStep("P4", question, .pass, "\(Self.field(place)) leave nothing out", place)
    case .bothHalves:
      return PreflightStep(
        "P4", question, .warning, "reads and writes by a selector each; one for both is safer",
        place)
    case .partly(let what, let field):
      let filters = what.contains("kms.") ? keyFilters : []
      let needed = filters.isEmpty ? "" : ": \(filters.joined(separator: ", ")) would need them"
      return PreflightStep("P4", question, .fail, "\(what) (\(field))\(needed)", place)
    case .nothing(let reason): return PreflightStep("P4", question, .fail, reason, place)
    }
  }

  /// The filters that look for what is done to keys (P4b).
  private var keyFilters: [String] {
    let records = ControlTopic.keyDeletion.probes.wanted.map { probe in
      probe.call.record(in: ProbeSetting(actor: .user, region: ProbeSetting.home))
    }
    return reading.filters.filter { read in
      var matcher = EventMatcher(read.filter.pattern)
      return records.contains { matcher.matches(Array($0.utf8).span) }
    }.map { "filter \(quoted: $0.filter.name)" }
  }

  /// The policies of the role that the trail writes to the log group as.
  private var role: PreflightStep? {
    guard let group = facts.logGroup?.text, let arn = facts.role?.text else { return nil }
    let question = "its role may write to the log group"
    let name = arn.split(separator: "/").last.map(String.init) ?? arn
    let policies = documents.rolePolicies.filter { $0.tree["RoleName"]?.spelling == name }
    guard let first = policies.first else {
      return PreflightStep(
        "P10", question, .unknown,
        "save `aws iam get-role-policy --role-name \(name) --policy-name …` in the folder", folder)
    }
    let stem = group.hasSuffix(":*") ? String(group.dropLast(2)) : group
    let stream = "\(stem):log-stream:name"
    let documents = policies.compactMap { PolicyDocument($0.tree["PolicyDocument"]) }
    let place = first.place.appending("PolicyDocument")
    for action in ["logs:CreateLogStream", "logs:PutLogEvents"] {
      let request = PolicyDocument.Request(
        action: action, resource: stream,
        values: { $0 == "aws:securetransport" ? ["true"] : nil })
      switch PolicyDocument.answer(of: documents, to: request) {
      case .allows: continue
      case .denies:
        return PreflightStep("P10", question, .fail, "a statement denies \(action)", place)
      case .depends, .mayDeny:
        return PreflightStep(
          "P10", question, .warning,
          "whether \(action) is allowed depends on a Condition that is not decided here", place)
      case .silent:
        return PreflightStep(
          "P10", question, .fail,
          "no statement of PolicyDocument allows \(action) on \(stream)", place)
      }
    }
    return PreflightStep(
      "P10", question, .pass, "PolicyDocument allows logs:CreateLogStream and logs:PutLogEvents",
      place)
  }
}
