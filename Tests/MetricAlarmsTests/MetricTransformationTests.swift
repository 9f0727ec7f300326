import FilterPatterns
import MetricAlarms
import Testing

@Suite("Metric transformations that CloudWatch would refuse")
struct MetricTransformationTests {
  /// A mistake and the words it is reported with, or their beginning.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let told: String
    var pattern = "{ $.eventName = GetObject }"
    let change: @Sendable (inout TransformationSettings) -> Void
    var testDescription: String { told }
  }

  private static let long = String(repeating: "x", count: 256)

  private static func dimension(_ name: String, _ value: String) -> MetricDimension {
    MetricDimension(name: name, value: value)
  }

  private static func transformation(
    _ pattern: String = "{ $.eventName = GetObject }",
    _ change: (inout TransformationSettings) -> Void = { _ in }
  ) throws -> MetricTransformation {
    var settings = TransformationSettings(namespace: "N", metricName: "m")
    change(&settings)
    return try MetricTransformation(settings, for: FilterPattern(parsing: pattern))
  }

  static let mistakes = [
    Mistake(told: "the namespace is empty") { $0.namespace = "" },
    Mistake(
      told: "the metric value 1e+200 is beyond what a metric takes, 2^360 in either direction"
    ) { $0.value = "1e200" },
    Mistake(
      told: "the default value -1e+308 is beyond what a metric takes, 2^360 in either direction"
    ) { $0.defaultValue = -1e308 },
    Mistake(told: "two dimensions are called \"@aws.region\"") {
      $0.systemFields = ["@aws.region"]
      $0.dimensions = [MetricDimension(name: "@aws.region", value: "$.a")]
    },
    Mistake(told: "the metric name has 256 characters; CloudWatch allows 255") {
      $0.metricName = long
    },
    Mistake(
      told: #"the namespace "a:b" holds ':'; none of ':', '*' and '$' may stand in it"#
    ) { $0.namespace = "a:b" },
    Mistake(told: #"the metric name "$m" holds '$'"#) { $0.metricName = "$m" },
    Mistake(told: #"the dimension name "*" holds '*'"#) {
      $0.dimensions = [dimension("*", "$.a")]
    },
    Mistake(told: "the metric value has 101 characters; CloudWatch allows 100") {
      $0.value = "$." + long.prefix(99)
    },
    Mistake(told: #"the metric value "one" is neither a finite number nor a field"#) {
      $0.value = "one"
    },
    Mistake(told: #"the metric value "1e999" is neither a finite number"#) { $0.value = "1e999" },
    Mistake(told: #"the metric value "inf" is neither a finite number"#) { $0.value = "inf" },
    Mistake(told: #"the metric value "$bytes" is no field: column 1: a selector begins"#) {
      $0.value = "$bytes"
    },
    Mistake(told: #"the metric value "$.a" is no field: column 1: only"#, pattern: "GetObject") {
      $0.value = "$.a"
    },
    Mistake(told: "the default value is not a finite number") { $0.defaultValue = .nan },
    Mistake(told: "a metric has a default value or dimensions, never both") {
      $0.defaultValue = 0
      $0.dimensions = [dimension("a", "$.a")]
    },
    Mistake(told: "the metric has 4 dimensions; CloudWatch allows 3") {
      $0.dimensions = ["a", "b", "c", "d"].map { dimension($0, "$.x") }
    },
    Mistake(told: "only JSON and space-delimited patterns may have dimensions", pattern: "Get") {
      $0.dimensions = [dimension("a", "$.a")]
    },
    Mistake(told: #"two dimensions are called "a""#) {
      $0.dimensions = [dimension("a", "$.a"), dimension("a", "$.b")]
    },
    Mistake(told: #"the value "x" of dimension "a" is no field: column 1: expected a field"#) {
      $0.dimensions = [dimension("a", "x")]
    },
    Mistake(told: #"no unit is called "count"; there are Seconds, Microseconds"#) {
      $0.unit = "count"
    },
  ]

  @Test("are refused with a word on what is wrong", arguments: mistakes)
  func refused(mistake: Mistake) {
    let error = #expect(throws: MetricTransformationError.self) {
      try Self.transformation(mistake.pattern, mistake.change)
    }
    #expect(error?.faults.count == 1)
    #expect(error?.description.hasPrefix(mistake.told) == true)
  }

  @Test("are reported with all their mistakes at once")
  func several() {
    let error = #expect(throws: MetricTransformationError.self) {
      try Self.transformation {
        $0.namespace = ""
        $0.value = "x"
        $0.unit = "y"
      }
    }
    #expect(error?.faults == [.emptyName(.namespace), .noNumber("x"), .unknownUnit("y")])
    #expect(error?.description.split(separator: "\n").count == 3)
  }

  @Test(
    "are not these",
    arguments: ["1", "-2.5", "+1e3", "0", "$.a", "$." + String(repeating: "x", count: 98)])
  func accepted(value: String) throws {
    let transformation = try Self.transformation {
      $0.value = value
      $0.namespace = "AWS/Own " + String(repeating: "é", count: 247)
      $0.unit = "Gigabits/Second"
      $0.dimensions = ["a", "b", "c"].map { MetricDimension(name: $0, value: "$.\($0)") }
    }
    #expect(transformation.unit == .gigabitsPerSecond)
    #expect(transformation.dimensions.map(\.name) == ["a", "b", "c"])
  }

  @Test("have CloudWatch's 27 units to choose from")
  func units() throws {
    #expect(MetricUnit.allCases.count == 27)
    for unit in MetricUnit.allCases {
      let transformation = try Self.transformation { $0.unit = unit.rawValue }
      #expect(transformation.unit == unit)
    }
    #expect(try Self.transformation().unit == .none)
  }
}
