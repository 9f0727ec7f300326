import Foundation
import Testing

/// A case file, read back as a browser would: its blocks of data, and what else is in it.
struct CasePage {
  let text: String

  init(_ text: String) { self.text = text }

  /// What stands between `<script…>` and `</script>` of the block with this opening.
  func block(_ opening: String) throws -> String {
    let start = try #require(text.range(of: opening))
    let end = try #require(text[start.upperBound...].range(of: "</script>"))
    return String(text[start.upperBound..<end.lowerBound])
  }

  /// The data of the page.
  func data() throws -> [String: Any] {
    try JSONText.object(try block("<script type=\"application/json\" id=\"data\">"))
  }

  /// The records it holds whole.
  func records() throws -> [String] {
    let text = try block("<script type=\"application/json\" id=\"raw\">")
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String])
  }

  /// The names of all elements in it, its blocks of script and style left out.
  func elements() throws -> Set<String> {
    var rest = text
    for name in ["script", "style"] {
      while let start = rest.range(of: "<\(name)[^>]*>", options: .regularExpression),
        let end = rest[start.upperBound...].range(of: "</\(name)>")
      {
        rest.removeSubrange(start.lowerBound..<end.upperBound)
      }
    }
    let names = rest.matches(of: #/<([a-zA-Z!?\/][^\s>\/]*)/#).map { String($0.1) }
    return Set(names.filter { !$0.hasPrefix("/") })
  }

  /// The matches as JSON lines would have them, put together from the columns.
  func matches() throws -> [[String: Any]] {
    let matches = try #require(try data()["matches"] as? [String: Any])
    let columns = try #require(matches["columns"] as? [[String: Any]])
    let count = try #require(matches["count"] as? Int)
    return try (0..<count).map { row in
      try columns.reduce(into: ["type": "match"]) { match, column in
        let key = try #require(column["key"] as? String)
        if key != "time" { match[key] = try Self.value(row, of: column) }
      }
    }
  }

  private static func value(_ row: Int, of column: [String: Any]) throws -> Any {
    var value: Any
    if let dictionary = column["dict"] as? [Any] {
      value = dictionary[try #require((column["at"] as? [Int])?[row])]
    } else {
      value = try #require(column["values"] as? [Any])[row]
    }
    if column["kind"] as? String == "time", let seconds = value as? Int {
      value = Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
    }
    return value
  }

  /// The transitions, likewise, with their matches put back.
  func transitions() throws -> [[String: Any]] {
    let matches = try matches()
    let transitions = try #require(try data()["transitions"] as? [[String: Any]])
    return try transitions.map { transition in
      var transition = transition
      let rows = try #require(transition["matches"] as? [Int])
      transition["matches"] = rows.map { matches[$0] }
      return transition
    }
  }
}
