/// The records of all probes, each once, and which of them each topic has.
struct ProbeRecords: Sendable {
  /// An event that is none of a topic's.
  struct Other: Sendable {
    let name: String
    let service: String
    /// One for each setting.
    let records: [Int]
  }

  /// The records of a topic, by their indexes: one for each setting.
  struct Topic: Sendable {
    /// One row for each event that must be caught.
    var wanted: [[Int]] = []
    /// The same events but for what makes them the topic's; for each setting as many as there are.
    var twins: [[[Int]]] = []
    /// Groups of near events, and the share that a filter may catch.
    var near: [(events: [Other], share: Double)] = []
    /// Everyday calls of other services.
    var everyday: [Other] = []

    /// All of these; some may be there twice.
    var all: [Int] {
      let others = near.flatMap(\.events) + everyday
      let twins = twins.flatMap { $0.flatMap(\.self) }
      return wanted.flatMap(\.self) + twins + others.flatMap(\.records)
    }
  }

  /// The records, in UTF-8.
  private(set) var texts: [[UInt8]] = []
  /// Who made each.
  private(set) var actors: [ProbeActor] = []
  private var topics: [ControlTopic: Topic] = [:]
  private var indexes: [String: Int] = [:]

  /// Those of all topics.
  static let all = ProbeRecords()

  private init() {
    for topic in ControlTopic.allCases { topics[topic] = records(of: topic.probes) }
  }

  /// The records of a topic.
  subscript(topic: ControlTopic) -> Topic { topics[topic] ?? Topic() }

  private mutating func records(of probes: TopicProbes) -> Topic {
    var topic = Topic()
    let settings = probes.settings
    let beside = settings.map {
      ProbeSetting(actor: probes.bystander ?? $0.actor, region: ProbeSetting.home)
    }
    for probe in probes.wanted {
      topic.wanted.append(settings.map { index(of: probe.call, in: $0) })
      topic.twins.append(
        settings.map { setting in probe.twins.map { index(of: $0, in: setting) } })
    }
    for near in probes.near {
      topic.near.append((near.probes.map { other($0, in: beside) }, near.share))
    }
    let own = Set(probes.wanted.map(\.call.service))
    for call in ProbeCall.everyday where own.count > 1 || !own.contains(call.service) {
      topic.everyday.append(other(ControlProbe(call), in: beside))
    }
    return topic
  }

  private mutating func other(_ probe: ControlProbe, in settings: [ProbeSetting]) -> Other {
    Other(
      name: probe.name, service: probe.call.service,
      records: settings.map { index(of: probe.call, in: $0) })
  }

  private mutating func index(of call: ProbeCall, in setting: ProbeSetting) -> Int {
    let text = call.record(in: setting)
    if let known = indexes[text] { return known }
    indexes[text] = texts.count
    texts.append(Array(text.utf8))
    actors.append(call.actor ?? setting.actor)
    return texts.count - 1
  }
}
