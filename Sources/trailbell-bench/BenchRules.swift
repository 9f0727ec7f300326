import AlarmDefinitions
import Foundation

/// Fifteen filters as a user's own definitions, with and without a default value.
enum BenchRules {
  /// Writes both files, and returns their paths.
  static func written() throws -> (plain: String, withDefaults: String) {
    let text = DefinitionsExport(try Definitions(builtIn: "cis")).text(as: .json)
    let value = "\"metricValue\""
    let withDefaults = text.replacing(value, with: "\"defaultValue\" : 0, " + value)
    guard withDefaults != text else {
      throw Measurement.Failure(description: "the export has no metric values to stand beside")
    }
    return (try write(text, to: "plain"), try write(withDefaults, to: "defaults"))
  }

  private static func write(_ text: String, to name: String) throws -> String {
    let path = NSTemporaryDirectory() + "trailbell-bench-rules-\(name).json"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}
