import UTCTimes

/// What the name and the folders of a delivery file say:
/// `AWSLogs/[o-id/]<account>/<kind>/<region>/YYYY/MM/DD/<account>_CloudTrail_<region>_YYYYMMDDTHHmmZ_<unique>.json.gz`.
///
/// Documented (CloudTrail format reference, section b). Names that were cut to
/// `YYYYMMDDTHHmmZ_<unique>.json.gz` and the older form without the last underscore are read too;
/// where the name has no account and region, the folders have, an export task's too. China's and GovCloud's are the same.
package struct ArchiveName: Sendable {
  /// The minute of delivery, in seconds since the Unix epoch; nil when the name has none.
  package let deliveryTime: Int?
  /// The account whose records are in it; nil when neither name nor folders say.
  package let account: [UInt8]?
  /// The region; nil when neither name nor folders say.
  package let region: [UInt8]?
  /// True when it is one of the names that CloudTrail gives: with a minute of delivery behind a mark
  /// of its kind, or such a minute in the folders CloudTrail makes.
  package let isStandard: Bool
  /// True when the name alone says "delivery file": what is in it should be CloudTrail records.
  package let claimsRecords: Bool
  /// True when the name ends in `.gz` or `.tgz`.
  package let claimsGzip: Bool

  /// Reads `path`.
  package init(_ path: ArchiveLocation) {
    let name = path.lastComponent
    let parts = name.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    let isCompanion = Self.isCompanion(path)
    claimsGzip = !isCompanion && (name.ends(with: ".gz") || name.ends(with: ".tgz"))
    claimsRecords =
      !isCompanion && (name.ends(with: ".json.gz") || name.ends(with: ".json"))
      && parts.dropFirst().dropLast().contains { $0.elementsEqual("CloudTrail".utf8) }
    let stamp = parts.last { NameTime.begins($0.span) }
    deliveryTime = stamp.flatMap { NameTime.seconds(in: $0.span) }
    let own = Self.place(inName: parts)
    let folders = own == nil ? Self.place(inFolders: path) : nil
    let place = own ?? folders ?? Self.place(inLogStream: path)
    (account, region) = (place?.account, place?.region)
    isStandard = stamp != nil && (own != nil || folders != nil)
  }

  /// Whether a Mac put the file beside another one, for what other systems have no room for.
  private static func isCompanion(_ path: ArchiveLocation) -> Bool {
    if path.lastComponent.starts(with: "._".utf8) { return true }
    let bytes = path.bytes
    // Few names begin so: the others are not looked at further.
    for start in bytes.indices where bytes[start] == UInt8(ascii: "_") {
      guard start == 0 || bytes[start - 1] == UInt8(ascii: "/") else { continue }
      if bytes[start...].prefix(while: { $0 != UInt8(ascii: "/") }).elementsEqual("__MACOSX".utf8) {
        return true
      }
    }
    return false
  }

  /// `<account>_CloudTrail…_<region>_`, the account being digits and nothing else.
  private static func place(
    inName parts: [ArraySlice<UInt8>]
  ) -> (account: [UInt8], region: [UInt8])? {
    let parts = parts.contains(where: \.isEmpty) ? parts.filter { !$0.isEmpty } : parts
    guard parts.count > 3, isAccount(parts[0]), parts[1].starts(with: "CloudTrail".utf8) else {
      return nil
    }
    return (Array(parts[0]), Array(parts[2]))
  }

  /// `AWSLogs/[o-id/]<account>/CloudTrail…/<region>/`; empty names between slashes do not count.
  private static func place(inFolders path: ArchiveLocation) -> (account: [UInt8], region: [UInt8])?
  {
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
  private static func place(
    inLogStream location: ArchiveLocation
  ) -> (account: [UInt8], region: [UInt8])? {
    for name in location.bytes.split(separator: UInt8(ascii: "/")).dropLast().reversed() {
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

extension ArraySlice<UInt8> {
  fileprivate func ends(with text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
