import AlarmDefinitions
import Foundation
import Testing

/// What the real service answered to requests that make metric and subscription filters.
struct RecordedFilterAdmission: Decodable, Sendable, CustomTestStringConvertible {
  let label: String
  let accepted: Bool
  let message: String?
  /// The request, as text.
  let input: String

  var testDescription: String { label }

  private struct Cases: Decodable {
    let putMetricFilter: [RecordedFilterAdmission]
    let putSubscriptionFilter: [RecordedFilterAdmission]
  }

  private enum CodingKeys: CodingKey {
    case label, accepted, message, input
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    label = try values.decode(String.self, forKey: .label)
    accepted = try values.decode(Bool.self, forKey: .accepted)
    message = try values.decodeIfPresent(String.self, forKey: .message)
    input = ""
  }

  private init(_ answer: RecordedFilterAdmission, input: String) {
    (label, accepted, message) = (answer.label, answer.accepted, answer.message)
    self.input = input
  }

  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "ConformanceTests/Cases/filter-admission-recorded.json")

  /// The answers to `operation`, each with its request.
  private static func all(_ operation: String, _ list: KeyPath<Cases, [RecordedFilterAdmission]>)
    throws
    -> [RecordedFilterAdmission]
  {
    let data = try Data(contentsOf: file)
    let answers = try JSONDecoder().decode(Cases.self, from: data)[keyPath: list]
    let tree = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let requests = tree?[operation] as? [[String: Any]] ?? []
    return try zip(answers, requests).map { answer, request in
      let input = try JSONSerialization.data(withJSONObject: request["input"] ?? [:])
      return RecordedFilterAdmission(answer, input: String(decoding: input, as: UTF8.self))
    }
  }

  static func metricFilters() throws -> [RecordedFilterAdmission] {
    try all("putMetricFilter", \.putMetricFilter)
  }

  static func subscriptionFilters() throws -> [RecordedFilterAdmission] {
    try all("putSubscriptionFilter", \.putSubscriptionFilter)
  }

  /// What is found when the request stands in a user's file.
  var findings: [DefinitionFinding] { Self.reading([input]).findings }

  static func reading(_ requests: [String]) -> DefinitionsReading {
    var reader = DefinitionsReader(settings: DefinitionsReader.Settings())
    for (index, request) in requests.enumerated() {
      reader.read(DefinitionDocument(name: "\(index).json", bytes: Array(request.utf8)))
    }
    reader.finish()
    return reader.reading
  }
}

@Suite("What CloudWatch Logs was recorded to take and to refuse")
struct RecordedFilterAdmissionTests {
  /// Answers that no document can foretell, and why.
  private static let leftOut = [
    "put-missing-group": "whether a log group exists is not in the definitions",
    "regex-bearing-filter-5": "it depends on the filters before it: see the quota's test",
    "regex-bearing-filter-6": "it depends on the filters before it: see the quota's test",
  ]
  /// Refused before the request reaches the service, in words of the command line's.
  private static let clientSide: Set = ["zero-transformations"]

  @Test(
    "A metric filter is taken or refused as recorded",
    arguments: try RecordedFilterAdmission.metricFilters())
  func metricFilter(_ row: RecordedFilterAdmission) throws {
    if Self.leftOut[row.label] != nil {
      #expect(row.findings.isEmpty && !row.accepted, "it need not be left out")
      return
    }
    expect(row.findings, for: row)
  }

  @Test(
    "A selection of log events is taken or refused as recorded",
    arguments: try RecordedFilterAdmission.subscriptionFilters())
  func subscriptionFilter(_ row: RecordedFilterAdmission) throws {
    var members =
      try JSONSerialization.jsonObject(with: Data(row.input.utf8)) as? [String: Any] ?? [:]
    members["emitSystemFieldDimensions"] = members.removeValue(forKey: "emitSystemFields")
    members["filterName"] = row.label
    members["metricTransformations"] = [
      ["metricName": "m", "metricNamespace": "N", "metricValue": "1"]
    ]
    let request = try JSONSerialization.data(withJSONObject: members)
    let reading = RecordedFilterAdmission.reading([String(decoding: request, as: UTF8.self)])
    expect(reading.findings, for: row)
  }

  private func expect(_ findings: [DefinitionFinding], for row: RecordedFilterAdmission) {
    #expect(findings.isEmpty == row.accepted, "\(findings)")
    guard let message = row.message, !Self.clientSide.contains(row.label) else { return }
    #expect(findings.contains { "\($0)".contains(message) }, "\(findings)")
  }

  @Test(
    "The sixth filter with a regular expression in a log group is reported, whatever is replaced")
  func quota() throws {
    var group: [(name: String, request: String)] = []
    for row in try RecordedFilterAdmission.metricFilters() where row.label.hasPrefix("regex-") {
      if row.label == "regex-three-terms" { continue }
      if row.label == "regex-after-deleting-two-term-filter" {
        group.removeAll { $0.name == "q-two" }
      }
      let members = try JSONSerialization.jsonObject(with: Data(row.input.utf8)) as? [String: Any]
      let name = try #require(members?["filterName"] as? String)
      let asked = group.filter { $0.name != name } + [(name, row.input)]
      let joined = RecordedFilterAdmission.reading(asked.map(\.request)).joined()
      #expect(joined.contains { $0.rule == "too-many-in-group" } != row.accepted, "\(row.label)")
      if row.accepted { group = asked }
    }
    #expect(group.count == 5)
  }
}
