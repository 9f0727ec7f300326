import Foundation

/// JSON as another program reads it.
enum JSONText {
  /// Why a text is not what a test expects.
  enum Failure: Error {
    case notAnObject(String)
  }

  /// Reads an object by Foundation.
  static func object(_ data: Data) throws -> [String: Any] {
    guard let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      throw Failure.notAnObject(String(decoding: data, as: UTF8.self))
    }
    return object
  }

  /// Reads an object by Foundation.
  static func object(_ line: String) throws -> [String: Any] {
    try object(Data(line.utf8))
  }

  /// The keys of the outermost object that `line`, well-formed as far as that object goes, begins with,
  /// in the order they stand.
  static func keys(of line: String) -> [String] {
    var keys: [String] = []
    var text: [UInt8] = []
    var (depth, isInText, isEscaped) = (0, false, false)
    for byte in line.utf8 {
      if isInText {
        isInText = isEscaped || byte != UInt8(ascii: "\"")
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        if isInText { text.append(byte) }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): (isInText, text) = (true, [])
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return keys }
      case UInt8(ascii: ":"): if depth == 1 { keys.append(String(decoding: text, as: UTF8.self)) }
      default: break
      }
    }
    return keys
  }
}
