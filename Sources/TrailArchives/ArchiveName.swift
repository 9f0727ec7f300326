/// What the name and the folders of a delivery file tell:
/// `AWSLogs/[o-id/]<account>/<kind>/<region>/YYYY/MM/DD/<account>_CloudTrail_<region>_YYYYMMDDTHHmmZ_<unique>.json.gz`.
///
/// Documented (CloudTrail format reference, section b). Names that were cut to
/// `YYYYMMDDTHHmmZ_<unique>.json.gz` and the older form without the last underscore are read too;
/// where the name has no account and region, the folders have, an export task's too. China's and GovCloud's are the same.
package struct ArchiveName: Sendable {
  /// The minute of delivery as RFC 3339 text, `2026-03-02T14:05:00Z`; nil when the name has none.
  package let deliveryTime: [UInt8]?
  /// The account whose records are in it; nil when neither name nor folders tell.
  package let account: [UInt8]?
  /// The region; nil when neither name nor folders tell.
  package let region: [UInt8]?
  /// True when it is one of the names that CloudTrail gives: with a minute of delivery behind a mark
  /// of its kind, or such a minute in the folders CloudTrail makes.
  package let isStandard: Bool
  /// True when the name alone says "delivery file": what is in it should be CloudTrail records.
  package let claimsRecords: Bool
  /// True when the name ends in `.gz` or `.tgz`.
  package let claimsGzip: Bool

  /// Reads `path`.
  package init(_ path: ArchivePath) {
    let name = String(decoding: path.lastComponent, as: UTF8.self)
    let isJSON = name.hasSuffix(".json.gz") || name.hasSuffix(".json")
    claimsGzip = name.hasSuffix(".gz") || name.hasSuffix(".tgz")
    claimsRecords = isJSON && name.contains(Self.mark)
    deliveryTime = name.split(separator: "_").lazy.reversed().compactMap(Self.stamp).first
    let place =
      Self.place(inName: path) ?? Self.place(inFolders: path) ?? Self.place(inLogStream: path)
    (account, region) = (place?.account, place?.region)
    let isInFolders = Self.place(inFolders: path) != nil
    isStandard = deliveryTime != nil && (Self.place(inName: path) != nil || isInFolders)
  }

  private static let mark = "_CloudTrail_"

  /// Reads the `YYYYMMDDTHHmmZ` that `part` of a name begins with.
  private static func stamp(_ part: Substring) -> [UInt8]? {
    let text = Array(part.utf8.prefix(14))
    guard text.count == 14, text[8] == UInt8(ascii: "T"), text[13] == UInt8(ascii: "Z"),
      (text[..<8] + text[9..<13]).allSatisfy(digits.contains)
    else { return nil }
    let dash = [UInt8(ascii: "-")]
    let date = text[..<4] + dash + text[4..<6] + dash + text[6..<8]
    return date + text[8..<11] + [UInt8(ascii: ":")] + text[11..<13] + Array(":00Z".utf8)
  }

  /// `<account>_CloudTrail…_<region>_`, the account being digits and nothing else.
  private static func place(inName path: ArchivePath) -> (account: [UInt8], region: [UInt8])? {
    let parts = path.lastComponent.split(separator: UInt8(ascii: "_"))
    guard parts.count > 3, isAccount(parts[0]), parts[1].starts(with: "CloudTrail".utf8) else {
      return nil
    }
    return (Array(parts[0]), Array(parts[2]))
  }

  /// `AWSLogs/[o-id/]<account>/CloudTrail…/<region>/`; empty names between slashes do not count.
  private static func place(inFolders path: ArchivePath) -> (account: [UInt8], region: [UInt8])? {
    let names = path.bytes.split(separator: UInt8(ascii: "/"))
    guard let root = names.lastIndex(where: { $0.elementsEqual("AWSLogs".utf8) }) else {
      return nil
    }
    var rest = names[(root + 1)...]
    if rest.first?.starts(with: "o-".utf8) ?? false { rest = rest.dropFirst() }
    guard rest.count > 3, let account = rest.popFirst(), isAccount(account),
      let kind = rest.popFirst(), kind.starts(with: "CloudTrail".utf8),
      let region = rest.popFirst(),
      !kind.elementsEqual("CloudTrail-Lake".utf8)  // Query results have no region.
    else { return nil }
    return (Array(account), Array(region))
  }

  /// `<account>_CloudTrail_<region>/`: an export task's folder has the log stream's name.
  private static func place(inLogStream path: ArchivePath) -> (account: [UInt8], region: [UInt8])? {
    for name in path.bytes.split(separator: UInt8(ascii: "/")).dropLast().reversed() {
      let parts = name.split(separator: UInt8(ascii: "_"))
      guard let mark = parts.firstIndex(where: { $0.elementsEqual("CloudTrail".utf8) }),
        mark > 0, mark + 1 < parts.count, isAccount(parts[mark - 1])
      else { continue }
      return (Array(parts[mark - 1]), Array(parts[mark + 1]))
    }
    return nil
  }

  private static func isAccount(_ part: ArraySlice<UInt8>) -> Bool {
    !part.isEmpty && part.allSatisfy(digits.contains)
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
}
