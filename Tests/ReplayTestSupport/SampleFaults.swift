/// The files in `Samples/Faults`: each way in which an archive can be damaged, once.
///
/// Each holds up to three records that change a bucket's policy or list of rights.
package enum SampleFaults {
  /// Every file, by its path below the folder, in the order of paths.
  package static var files: [(path: String, bytes: [UInt8])] {
    (packed + texts + archives + others).sorted { $0.path < $1.path }
  }

  private static let records = SampleShapes.records
  private static let document = Array(#"{"Records":[\#(records.joined(separator: ","))]}"#.utf8)
  private static let member = GzipWriter.member(document, .best)

  private static func members() -> [[UInt8]] {
    records.map { GzipWriter.member(Array(#"{"Records":[\#($0)]}"#.utf8), .best) }
  }

  private static func flipped(_ bytes: [UInt8], at index: Int) -> [UInt8] {
    var bytes = bytes
    bytes[index] ^= 0x55
    return bytes
  }

  private static var packed: [(String, [UInt8])] {
    let members = members()
    return [
      ("gzip-cut.json.gz", Array(member.dropLast(60))),
      ("gzip-damaged.json.gz", members[0] + flipped(members[1], at: 60) + members[2]),
      ("gzip-wrong-checksum.json.gz", flipped(member, at: member.count - 6)),
      ("gzip-then-garbage.json.gz", members[0] + Array("garbage".utf8) + members[2]),
      ("gzip-then-nothing.json.gz", members[0] + [0, 0, 0]),
      (
        "gzip-three-times.json.gz",
        (0..<3).reduce(document) { bytes, _ in GzipWriter.member(bytes) }
      ),
      ("gzip-empty.json.gz", GzipWriter.member([])),
    ]
  }

  private static var texts: [(String, [UInt8])] {
    let lines = records.map { $0 + "\n" }
    let spoilt = records[0].replacing("\"eventTime\"", with: "\"event\u{1}Time\"")
    return [
      ("json-cut.json", Array(document.dropLast(700))),
      ("json-malformed.json", Array(#"{"Records":[\#(records[0]) \#(records[1])]}"#.utf8)),
      ("json-control-character.json", Array(#"{"Records":[\#(spoilt),\#(records[2])]}"#.utf8)),
      ("json-no-list.json", Array(#"{"Records":"none"}"#.utf8)),
      ("json-no-object.json", Array(#"{"Records":[\#(records[0]),42,\#(records[2])]}"#.utf8)),
      ("json-other-kind.json", Array((lines[0] + "{\"level\":\"info\"}\n").utf8)),
      ("lines-cut.jsonl", Array((lines[0] + lines[1].dropLast(40) + "\n" + lines[2]).utf8)),
      ("lines-garbage.jsonl", Array((lines[0] + "-- cut here --\n" + lines[2]).utf8)),
      (
        "strings-broken.json",
        Array(#"{"Events":[{"CloudTrailEvent":"{\"eventID\":"},{"CloudTrailEvent":"none"}]}"#.utf8)
      ),
    ]
  }

  private static var archives: [(String, [UInt8])] {
    let members = members()
    var (tar, zip, nested) = (TarWriter(), ZipWriter(), TarWriter())
    for (index, member) in members.enumerated() {
      tar.add(member, as: "\(index).json.gz")
      zip.add(index == 1 ? flipped(member, at: 60) : member, as: "\(index).json.gz", .stored)
    }
    zip.add([1, 2, 3], of: [4], as: "secret.json.gz", 8, flags: 1)
    nested.add(document, as: "deep.json")
    for _ in 0..<3 {
      var outer = TarWriter()
      outer.add(nested.archive, as: "inner.tar")
      nested = outer
    }
    let second = TarHeaderPlace.second(behind: members[0].count)
    return [
      ("tar-cut.tar", Array(tar.archive.prefix(second + 700))),
      ("tar-header.tar", flipped(tar.archive, at: second + 10)),
      ("tar-nested.tar", nested.archive), ("tar-without-end.tar", tar.unended),
      ("zip-member.zip", zip.archive), ("zip-without-directory.zip", zip.unended),
    ]
  }

  /// Where a second member's header is.
  private enum TarHeaderPlace {
    static func second(behind size: Int) -> Int { 512 + (size + 511) / 512 * 512 }
  }

  private static var others: [(String, [UInt8])] {
    [
      ("empty.json.gz", []),
      ("1_CloudTrail_eu-west-1_20260302T1405Z_NoRecordsInIt0000.json.gz", Array("<html>".utf8)),
      ("named-like-gzip.json.gz", Array("plain text\n".utf8)),
    ]
  }
}
