#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// JSON of small documents, read by the platform's own reader.
enum JSONDocument {
  /// Reads `json`, whose first byte is on `line` of its file where that is known.
  static func decode<Document: Decodable>(
    _ type: Document.Type, from json: [UInt8], line: Int? = nil
  ) throws(DocumentError) -> Document {
    do {
      return try JSONDecoder().decode(type, from: Data(json))
    } catch let error as DecodingError {
      throw Self.error(error, line)
    } catch {
      throw .notJSON("\(error)", line: line)
    }
  }

  private static func error(_ error: DecodingError, _ line: Int?) -> DocumentError {
    switch error {
    case .typeMismatch(let type, let context):
      return .wrongType(path(context), expected: name(of: type))
    case .valueNotFound(let type, let context):
      return .wrongType(path(context), expected: name(of: type))
    case .keyNotFound(let key, let context):
      let above = path(context)
      return .missing(above.isEmpty ? key.stringValue : above + "." + key.stringValue)
    case .dataCorrupted(let context):
      // The platform's reader calls a number beyond all limits no JSON, too, and has no more words.
      return .notJSON(
        context.debugDescription + " Or a number in it is too large.", line: line)
    @unknown default:
      return .notJSON("\(error)", line: line)
    }
  }

  private static func path(_ context: DecodingError.Context) -> String {
    context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
      .joined(separator: ".")
  }

  private static func name(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a text"
    case is Int.Type: "a whole number"
    case is Double.Type: "a number"
    default: "an object or a list"
    }
  }
}
