/// Requests as a CloudFormation template.
struct CloudFormationExport {
  let filters: [DocumentTree]
  let alarms: [DocumentTree]

  /// The template, in YAML.
  var text: String {
    var known: Set<String> = []
    let resources =
      filters.map { request in
        let name = Self.logicalID(of: request["filterName"], "Filter", &known)
        return resource(
          name, "AWS::Logs::MetricFilter", RequestTable.metricFilter.properties(of: request))
      }
      + alarms.map { request in
        let name = Self.logicalID(of: request["AlarmName"], "Alarm", &known)
        return resource(
          name, "AWS::CloudWatch::Alarm", RequestTable.metricAlarm.properties(of: request))
      }
    return "AWSTemplateFormatVersion: \"2010-09-09\"\nResources:\n" + resources.joined()
  }

  /// A name for a resource, made of its own: with another selection it is the same.
  private static func logicalID(
    of name: DocumentTree?, _ kind: String, _ known: inout Set<String>
  ) -> String {
    let letters = (name?.spelling ?? "").filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let stem = kind + letters.prefix(200)
    var (result, count) = (stem, 1)
    while !known.insert(result).inserted {
      count += 1
      result = "\(stem)\(count)"
    }
    return result
  }

  private func resource(_ name: String, _ type: String, _ properties: DocumentTree) -> String {
    "  \(name):\n    Type: \(type)\n    Properties:\n"
      + properties.members.map { Self.lines(of: $0.key, $0.value, indent: 6) }.joined()
  }

  private static func lines(of key: String, _ value: DocumentTree, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    switch value {
    case .list(let items):
      return "\(margin)\(key):\n"
        + items.map { item in
          let inside = item.members.map { lines(of: $0.key, $0.value, indent: indent + 4) }.joined()
          return "\(margin)  - "
            + (inside.isEmpty ? scalar(item) + "\n" : inside.dropFirst(indent + 4))
        }.joined()
    case .object(let members, _):
      return "\(margin)\(key):\n"
        + members.sorted { $0.key < $1.key }
        .map { lines(of: $0.key, $0.value, indent: indent + 2) }.joined()
    case .text, .plain, .unknown, .null: return "\(margin)\(key): \(scalar(value))\n"
    }
  }

  /// A text in quotes, whatever is in it: only what is written across lines needs escapes.
  private static func scalar(_ value: DocumentTree) -> String {
    guard case .text(let text) = value else { return value.spelling ?? "null" }
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value < 0x7F
        || $0.value >= 0xA0 && $0.value < 0xD800
          && !(0x2028...0x2029).contains($0.value)
    }
    return isPlain ? "'" + text.replacing("'", with: "''") + "'" : value.lineText
  }
}
