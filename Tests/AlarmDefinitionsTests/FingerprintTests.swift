import FilterPatterns
import MetricAlarms
import Testing

@testable import AlarmDefinitions

@Suite("The rules' fingerprint")
struct FingerprintTests {
  @Test("changes with anything that decides when an alarm fires")
  func sensitive() throws {
    let pattern = "{ $.eventName = PutBucketAcl }"
    var settings = AlarmSettings(name: "pattern")
    var seen = [try Definitions(pattern: pattern, settings: settings).fingerprint]
    settings.threshold = 2
    seen.append(try Definitions(pattern: pattern, settings: settings).fingerprint)
    settings.datapointsToAlarm = 1
    seen.append(try Definitions(pattern: pattern, settings: settings).fingerprint)
    settings.treatMissingData = .breaching
    seen.append(try Definitions(pattern: pattern, settings: settings).fingerprint)
    seen.append(try Definitions(pattern: pattern + " ", settings: settings).fingerprint)
    #expect(Set(seen).count == seen.count)
  }
}

extension FingerprintTests {
  @Test("changes with a transformation's value, dimensions, default value and unit")
  func transformations() throws {
    let changes: [(inout TransformationSettings) -> Void] = [
      { _ in }, { $0.value = "2" }, { $0.value = "$.a" }, { $0.value = "$.b" },
      { $0.dimensions = [MetricDimension(name: "d", value: "$.a")] },
      { $0.dimensions = [MetricDimension(name: "e", value: "$.a")] },
      { $0.dimensions = [MetricDimension(name: "d", value: "$.b")] },
      { $0.defaultValue = 0 }, { $0.defaultValue = 1 }, { $0.unit = "Count" },
    ]
    let pattern = try FilterPattern(parsing: "{ $.eventName = PutBucketAcl }")
    let seen = try changes.map { change in
      var settings = TransformationSettings(namespace: "N", metricName: "m")
      change(&settings)
      let filter = try MetricFilter(name: "f", pattern: pattern, transformation: settings)
      return Definitions(filters: [filter]).fingerprint
    }
    #expect(Set(seen).count == seen.count)
    let plain = MetricFilter(
      name: "f", pattern: pattern, series: MetricSeries(namespace: "N", metricName: "m"))
    #expect(Definitions(filters: [plain]).fingerprint == seen[0])
  }
}
