/// What the name of a delivery file tells: `<account>_CloudTrail_<region>_YYYYMMDDTHHmmZ_<unique>.json.gz`.
///
/// Documented (CloudTrail format reference, section b); names that were cut to
/// `YYYYMMDDTHHmmZ_<unique>.json.gz` and the older form without the last underscore are read too.
package struct ArchiveName: Sendable {
  /// The minute of delivery as RFC 3339 text, `2026-03-02T14:05:00Z`; nil when the name has none.
  package let deliveryTime: [UInt8]?
  /// True when the name alone says "delivery file": what is in it should be CloudTrail records.
  package let claimsRecords: Bool
  /// True when the name ends in `.gz`.
  package let claimsGzip: Bool

  /// Reads the last component of `path`.
  package init(_ path: ArchivePath) {
    let name = String(decoding: path.lastComponent, as: UTF8.self)
    let isJSON = name.hasSuffix(".json.gz") || name.hasSuffix(".json")
    claimsGzip = name.hasSuffix(".gz")
    claimsRecords = isJSON && name.contains(Self.mark)
    deliveryTime = name.split(separator: "_").lazy.reversed().compactMap(Self.stamp).first
  }

  private static let mark = "_CloudTrail_"

  /// Reads the `YYYYMMDDTHHmmZ` that `part` of a name begins with.
  private static func stamp(_ part: Substring) -> [UInt8]? {
    let text = Array(part.utf8.prefix(14))
    guard text.count == 14, text[8] == UInt8(ascii: "T"), text[13] == UInt8(ascii: "Z"),
      (text[..<8] + text[9..<13]).allSatisfy(Self.digits.contains)
    else { return nil }
    let dash = [UInt8(ascii: "-")]
    let date = text[..<4] + dash + text[4..<6] + dash + text[6..<8]
    return date + text[8..<11] + [UInt8(ascii: ":")] + text[11..<13] + Array(":00Z".utf8)
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
}
