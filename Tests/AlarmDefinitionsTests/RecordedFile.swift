import Foundation
import Testing

/// A table of what AWS was recorded to answer, in the folder of conformance cases.
enum RecordedFile {
  typealias Row = [String: Any]

  static func object(_ name: String) throws -> Row {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ConformanceTests/Cases/\(name)-recorded.json")
    let file = try JSONSerialization.jsonObject(with: try Data(contentsOf: url))
    return try #require(file as? Row)
  }

  static func json(_ value: Any) throws -> [UInt8] {
    Array(try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys]))
  }

  static func text(_ value: Any) throws -> String {
    String(decoding: try json(value), as: UTF8.self)
  }

  /// A time such as `2026-09-14T05:43:07.551Z`, in seconds since the Unix epoch.
  static func seconds(_ text: String) throws -> Double {
    let isWhole = !text.contains(".")
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: !isWhole)
    return try style.parse(text).timeIntervalSince1970
  }

  /// The same the other way round, with thousandths.
  static func time(_ seconds: Double) -> String {
    // The style cuts digits off, and no double is a thousandth.
    Date(timeIntervalSince1970: seconds + 0.0001)
      .formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }
}
