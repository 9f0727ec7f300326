import MetricAlarms

/// Whether a trail, its log group and its topics can do what filters and alarms need (aws-formats, section
/// 3), from saved output of the AWS CLI.
public struct TrailPreflight: Sendable {
  /// One trail, with the answers about it.
  public struct Trail: Hashable, Sendable {
    /// Its ARN, or its name.
    public let identity: String
    /// The answers, in the order of the reference.
    public let steps: [PreflightStep]

    /// Whether it is known to do what filters need: of every Region, to a log group, logging, and all
    /// management events.
    var isReady: Bool {
      let good = steps.filter { $0.verdict == .pass || $0.verdict == .warning }.map(\.name)
      return Set(good).isSuperset(of: ["P1", "P2", "P3", "P4"])
        && !steps.contains { $0.verdict == .fail }
    }
  }

  /// The trails, in the order in which they were met.
  public let trails: [Trail]
  /// Answers about the topics that alarms notify.
  public let topicSteps: [PreflightStep]
  /// What the user should know.
  public let findings: [DefinitionFinding]
  /// The names of documents that were of use.
  public let documentNames: Set<String>

  /// Looks at `documents`.
  ///
  /// - Parameters:
  ///   - documents: Everything that was saved.
  ///   - reading: The filters and alarms, which may be among the documents, too.
  ///   - parameters: Values of templates' parameters.
  ///   - folder: Where the documents are.
  public init(
    _ documents: [DefinitionDocument], with reading: DefinitionsReading,
    parameters: [String: String], in folder: String
  ) {
    var saved = TrailDocuments()
    for document in documents { saved.add(document, parameters: parameters) }
    saved.finish()
    let place = DefinitionPlace(file: folder)
    trails = saved.trails.map { facts in
      let check = TrailCheck(
        facts: facts, documents: saved, reading: reading, folder: place)
      let group = FilterCheck(facts: facts, reading: reading)
      return Trail(identity: facts.identity, steps: check.steps + group.steps)
    }
    let notified = Self.topics(of: reading)
    let topics = TopicCheck(documents: saved, folder: place, isOnlyTopic: notified.count == 1)
    topicSteps = notified.flatMap { topics.steps(of: $0.arn, notifiedBy: $0.alarms) }
    documentNames = saved.names
    var findings = saved.findings
    if trails.isEmpty { findings.append(.init(NoTrail(), at: place)) }
    // One trail that does what is asked is enough: what others lack is reported, and no more.
    let isOneReady = trails.contains(where: \.isReady)
    for trail in trails {
      let isNote = isOneReady && !trail.isReady
      findings += trail.steps.compactMap { $0.finding(isNote: isNote) }
    }
    findings += topicSteps.compactMap { $0.finding(isNote: false) }
    self.findings = findings
  }

  /// The topics that alarms notify of ALARM, each once, with the alarms' names.
  private static func topics(
    of reading: DefinitionsReading
  ) -> [(arn: String, alarms: [String])] {
    var topics: [(arn: String, alarms: [String])] = []
    for alarm in reading.alarms.map(\.alarm) where alarm.details.actions.isEnabled {
      for arn in alarm.details.actions.alarm where arn.contains(":sns:") {
        if let known = topics.firstIndex(where: { $0.arn == arn }) {
          topics[known].alarms.append(alarm.name)
        } else {
          topics.append((arn, [alarm.name]))
        }
      }
    }
    return topics
  }
}
