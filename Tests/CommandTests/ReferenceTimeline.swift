import Foundation

/// The slow twin of `trailbell timeline`: decodes all records of an archive, then filters and sorts them as
/// anybody would.
struct ReferenceTimeline {
  /// A record, decoded, and where it stands.
  struct Row {
    let file: String
    let number: Int
    let record: [String: Any]

    func text(_ path: String...) -> String? {
      var value: Any? = record
      for key in path { value = (value as? [String: Any])?[key] }
      return value as? String
    }

    /// What tells the row from others in the output.
    var place: String { "\(file):\(number)" }
    var time: String { text("eventTime") ?? "~" }
  }

  /// Which records are shown: the options' texts by option.
  var asked: [String: [String]] = [:]
  var keepsDuplicates = false

  /// The places of all rows, in their order, of uncompressed delivery files by name.
  func places(in files: [String: [UInt8]]) throws -> [String] {
    try rows(in: files).map(\.place)
  }

  /// The rows, in their order.
  func rows(in files: [String: [UInt8]]) throws -> [Row] {
    var rows: [Row] = []
    for (name, bytes) in files {
      let document = try JSONText.object(Data(bytes))
      let records = document["Records"] as? [[String: Any]] ?? []
      for (index, record) in records.enumerated() {
        rows.append(Row(file: name, number: index + 1, record: record))
      }
    }
    rows = rows.filter(isShown).sorted(by: Self.precedes)
    if keepsDuplicates { return rows }
    // No file has a delivery time in its name: the first in order survives.
    var known: Set<[String]> = []
    return rows.filter { row in
      guard row.text("eventID") != nil else { return true }
      let keys = ["recipientAccountId", "eventID", "eventTime", "eventSource", "eventName"]
      return known.insert(keys.map { row.text($0) ?? "~" }).inserted
    }
  }

  private func isShown(_ row: Row) -> Bool {
    asked.allSatisfy { option, texts in
      let values = Self.values(of: option, row)
      return texts.contains { text in values.contains { Self.fits($0[...], text[...]) } }
    }
  }

  private static func values(of option: String, _ row: Row) -> [String] {
    let value: String? =
      switch option {
      case "event": row.text("eventName")
      case "address": row.text("sourceIPAddress")
      case "access-key": row.text("userIdentity", "accessKeyId")
      default: row.text("requestParameters", "bucketName")
      }
    guard option == "actor" else { return [value].compactMap(\.self) }
    let actor = row.text("userIdentity", "arn") ?? row.text("userIdentity", "type")
    let issuer = row.text("userIdentity", "sessionContext", "sessionIssuer", "arn")
    return [actor, issuer].compactMap(\.self).flatMap { arn in
      [arn, arn.split(whereSeparator: { "/:".contains($0) }).last.map(String.init) ?? arn]
    }
  }

  /// Whether `pattern`, with stars for any characters, fits `text` as a whole.
  private static func fits(_ text: Substring, _ pattern: Substring) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "*" {
      return fits(text, pattern.dropFirst()) || !text.isEmpty && fits(text.dropFirst(), pattern)
    }
    return text.first == first && fits(text.dropFirst(), pattern.dropFirst())
  }

  private static func precedes(_ left: Row, _ right: Row) -> Bool {
    let (one, other) = (left, right)
    if one.time != other.time { return one.time < other.time }
    let (id, otherID) = (one.text("eventID") ?? "", other.text("eventID") ?? "")
    if id != otherID { return id < otherID }
    return one.file != other.file ? one.file < other.file : one.number < other.number
  }
}
