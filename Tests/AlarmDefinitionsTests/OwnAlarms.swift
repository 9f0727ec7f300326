import AlarmDefinitions
import MetricAlarms

/// What is read of a user's JSON with alarms, and what is found about it.
struct OwnAlarms {
  let reading: DefinitionsReading

  init(_ json: [UInt8], namesMetrics: Bool = true) {
    var settings = DefinitionsReader.Settings()
    settings.alarmsNameMetrics = namesMetrics
    var reader = DefinitionsReader(settings: settings)
    reader.read(DefinitionDocument(name: "alarms.json", bytes: json))
    reader.finish()
    reading = reader.reading
  }

  init(_ json: String) {
    self.init(Array(json.utf8))
  }

  var definitions: Definitions { reading.definitions(named: []) }
  var alarms: [MetricAlarm] { definitions.alarms }
  var composites: [CompositeAlarm] { definitions.composites }

  /// What is found that is no error.
  var notices: [String] {
    reading.findings.filter { $0.severity != .error }.map(\.message)
  }

  /// The first error without the alarm it is of; "accepted" where there is none.
  var message: String {
    guard let error = reading.findings.first(where: { $0.severity == .error }) else {
      return "accepted"
    }
    return error.message.replacing(#/^alarm (?:"[^"]*"|without a name): /#, with: "")
  }
}
