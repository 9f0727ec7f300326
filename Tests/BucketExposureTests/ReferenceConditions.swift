@testable import BucketExposure

/// Whether the conditions of a statement hold for a call (documented: IAM, "Condition operators").
struct ReferenceConditions {
  let context: [String: String]
  let isAllow: Bool

  init(request: StrangerRequest, isAllow: Bool) {
    (context, self.isAllow) = (request.context, isAllow)
  }

  func hold(_ statement: RecordValue) -> Bool {
    guard case .object(let operators)? = statement["Condition"] else { return true }
    return operators.allSatisfy { entry in
      guard case .object(let pairs) = entry.value else { return true }
      return pairs.allSatisfy { pair in
        let key = pair.key.lowercased()
        guard LimitingKey(rawValue: key) != nil else { return isAllow }
        return holds(entry.key, context[key], pair.value.elements.compactMap(\.text))
      }
    }
  }

  private func holds(_ name: String, _ value: String?, _ listed: [String]) -> Bool {
    if name == "Null" { return (value == nil) == (listed == ["true"]) }
    let base = String(name.split(separator: ":").last ?? "").replacing("IfExists", with: "")
    let isNegated = base.contains("Not")
    guard let value else {
      if name.hasPrefix("ForAnyValue:") { return false }
      return isNegated || name.hasPrefix("ForAllValues:") || name.hasSuffix("IfExists")
    }
    return listed.contains { meets(base.replacing("Not", with: ""), $0, value) } != isNegated
  }

  private func meets(_ comparison: String, _ listed: String, _ value: String) -> Bool {
    guard let listed = expanded(listed) else { return false }
    switch comparison {
    case "StringEquals": return listed == value
    case "StringLike": return Self.globs(listed, value)
    case "ArnEquals", "ArnLike":
      let parts = [listed, value].map { text in
        text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
      }
      return parts.allSatisfy { $0.count == 6 }
        && zip(parts[0], parts[1]).allSatisfy { Self.globs($0, $1) }
    case "IpAddress":
      let range = listed.split(separator: "/").map(String.init)
      let bits = Self.bits(range[0])
      return Self.bits(value).count == bits.count
        && Self.bits(value).hasPrefix(
          bits.prefix(range.count > 1 ? Int(range[1]) ?? 0 : bits.count))
    default: return false
    }
  }

  /// The text with the values of its variables; nil where one has none.
  private func expanded(_ text: String) -> String? {
    guard text.contains("$"), let match = text.firstMatch(of: #/\$\{([^}]*)\}/#) else {
      return text
    }
    guard let value = context[match.output.1.lowercased()] else { return nil }
    return expanded(text[..<match.range.lowerBound] + value + text[match.range.upperBound...])
  }

  /// Every bit of an address as a character.
  private static func bits(_ address: String) -> String {
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number, radix: 2)
      return String(repeating: "0", count: count - text.count) + text
    }
    if !address.contains(":") {
      return address.split(separator: ".").map { digits(Int($0) ?? 0, 8) }.joined()
    }
    let halves = address.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
      .map { $0.split(separator: ":").map { digits(Int($0, radix: 16) ?? 0, 16) }.joined() }
    let gap = 128 - halves.joined().count
    return halves.joined(separator: String(repeating: "0", count: gap))
  }

  /// Whether `pattern`, in which `*` and `?` stand for other characters, stands for `text`.
  static func globs(_ pattern: String, _ text: String) -> Bool {
    globs(Array(pattern.utf8)[...], Array(text.utf8)[...])
  }

  private static func globs(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    guard let sign = pattern.first else { return text.isEmpty }
    if sign == UInt8(ascii: "*") {
      return globs(pattern.dropFirst(), text) || (!text.isEmpty && globs(pattern, text.dropFirst()))
    }
    guard let byte = text.first, sign == UInt8(ascii: "?") || sign == byte else { return false }
    return globs(pattern.dropFirst(), text.dropFirst())
  }
}
