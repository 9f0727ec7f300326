import Foundation

/// Reads records the slow and obvious way: whole documents, by Foundation.
package enum ReferenceRecords {
  /// Why there is no list of records.
  package enum Failure: Error {
    case notJSON
    case notRecords
  }

  /// Returns the records of every document in `bytes`, in order, as dictionaries.
  package static func records(in bytes: [UInt8]) throws -> [[String: Any]] {
    try documents(in: bytes).flatMap { document in
      guard let value = try? JSONSerialization.jsonObject(with: Data(document)) else {
        throw Failure.notJSON
      }
      return try records(of: value)
    }
  }

  /// Returns one record, the bytes of a JSON object, as a dictionary.
  package static func record(_ bytes: [UInt8]) throws -> [String: Any] {
    guard let record = try records(in: bytes).first else { throw Failure.notRecords }
    return record
  }

  private static func records(of document: Any) throws -> [[String: Any]] {
    switch document {
    case let list as [[String: Any]]: return list
    case let object as [String: Any]:
      guard let records = object["Records"] else { return [object] }
      guard let list = records as? [[String: Any]] else { throw Failure.notRecords }
      return list
    default: throw Failure.notRecords
    }
  }

  /// Cuts `bytes` after each outermost closing bracket; byte order marks are left out.
  package static func documents(in bytes: [UInt8]) -> [[UInt8]] {
    var documents: [[UInt8]] = []
    var document: [UInt8] = []
    var (depth, isInText, isEscaped) = (0, false, false)
    for byte in bytes {
      if depth == 0, !opens(byte) { continue }
      document.append(byte)
      if isInText {
        isInText = isEscaped || byte != UInt8(ascii: "\"")
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      } else if byte == UInt8(ascii: "\"") {
        isInText = true
      } else if opens(byte) {
        depth += 1
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        depth -= 1
        if depth == 0 {
          documents.append(document)
          document = []
        }
      }
    }
    return documents + (document.isEmpty ? [] : [document])
  }

  private static func opens(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
  }
}
