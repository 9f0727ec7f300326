import FilterPatterns
import MetricAlarms
import Testing

@testable import AlarmDefinitions

@Suite("The rules' fingerprint")
struct FingerprintTests {
  @Test(
    "is SHA-256 as published",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1000),
        "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
      ),
    ])
  func knownAnswers(message: String, digest: String) {
    #expect(SHA256.hex(of: Array(message.utf8)) == digest)
  }

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
