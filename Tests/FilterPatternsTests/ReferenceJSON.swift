import Foundation

/// A JSON tree the slow way: Foundation reads it, and every number keeps its spelling.
enum ReferenceJSON {
  case null
  case boolean(Bool)
  case number(String)
  case text(String)
  case array
  case object([String: ReferenceJSON])

  /// Nil when the text is not JSON.
  init?(_ text: String) {
    let data = Data(Self.markingNumbers(in: text).utf8)
    guard let value = try? JSONSerialization.jsonObject(with: data) else { return nil }
    self.init(value: value)
  }

  private static let mark = "\u{1}number "

  private init(value: Any) {
    switch value {
    case let text as String where text.hasPrefix(Self.mark):
      self = .number(String(text.dropFirst(Self.mark.count)))
    case let text as String: self = .text(text)
    case let object as [String: Any]: self = .object(object.mapValues { ReferenceJSON(value: $0) })
    case is [Any]: self = .array
    case let boolean as Bool: self = .boolean(boolean)
    default: self = .null
    }
  }

  /// Turns each number into a marked string, because Foundation would forget how it was spelled.
  private static func markingNumbers(in text: String) -> String {
    var (marked, number, isInString, isEscaped) = ("", "", false, false)
    for character in text {
      let mayBegin = "+-.0123456789".contains(character)
      if !isInString, mayBegin || !number.isEmpty && "eE".contains(character) {
        number.append(character)
        continue
      }
      if !number.isEmpty { marked += "\"\\u0001number \(number)\"" }
      number = ""
      marked.append(character)
      if character == "\"", !isEscaped { isInString.toggle() }
      isEscaped = character == "\\" && !isEscaped
    }
    return marked
  }
}
