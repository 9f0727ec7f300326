import Testing
import TrailArchives
import TrailRecords
import TrailReplay

/// Every message about an input says which file, which byte, and what was done about it.
@Suite("Words for damage")
struct DamageWordsTests {
  /// What went wrong with a file itself at byte 7, how reading went on, and the message.
  static let archiveRows: [(ArchiveError.Kind, InputDamage.Outcome, String)] = [
    (.unreadable("Permission denied"), .saidByKind, "cannot be opened: Permission denied (byte 7)"),
    (
      .readFailed("Input/output error"), .restLost,
      "cannot be read: Input/output error (byte 7); the rest is lost"
    ),
    (
      .shrank(missing: 1), .restLost,
      "ends 1 byte before the size it had when it was opened (byte 7); what came before was read"
    ),
    (
      .shrank(missing: 20), .restLost,
      "ends 20 bytes before the size it had when it was opened (byte 7); what came before was read"
    ),
    (.interrupted, .restLost, "was interrupted (byte 7); what came before was read"),
    (.empty, .saidByKind, "is empty (byte 7)"),
    (.gzipEndsEarly, .restLost, "gzip data ends early (byte 7); what came before was read"),
    (
      .gzipDamaged("invalid block type"), .resumed(byte: 99),
      "gzip data is damaged: invalid block type (byte 7); read on from byte 99 of the JSON"
    ),
    (
      .gzipDamaged("incorrect data check"), .nothingBehind,
      "gzip data is damaged: incorrect data check (byte 7); what came before was read"
    ),
    (
      .trailingBytes, .restLost,
      "bytes follow the gzip data that are not gzip (byte 7); the rest is lost"
    ),
    (
      .containerDamaged(.tar, "a header's checksum is wrong"), .restLost,
      "tar archive is damaged: a header's checksum is wrong (byte 7); the rest is lost"
    ),
    (.memberNotRead("it is encrypted"), .saidByKind, "is not read: it is encrypted (byte 7)"),
    (
      .inflatesTooMuch(limit: 200), .restLost,
      "inflates to more than 200 times its size; --ratio-limit none lifts the limit (byte 7); "
        + "the rest is lost"
    ),
    (.nestedTooDeep, .restLost, "is packed more often than is followed (byte 7); the rest is lost"),
    (.noMemory, .saidByKind, "no memory left to inflate it (byte 7)"),
  ]

  @Test("What is wrong with a file", arguments: archiveRows)
  func archive(kind: ArchiveError.Kind, outcome: InputDamage.Outcome, words: String) {
    let path = ArchiveLocation("a.gz")
    let error = ArchiveError(path: path, kind: kind, byte: 7)
    let damage = InputDamage(path: path, kind: .archive(error), outcome: outcome)
    #expect(damage.description == "a.gz: " + words)
    let inner = ArchiveError(path: path, kind: kind, byte: 7, isInside: true)
    #expect(inner.description.hasSuffix(" (byte 7 of what it unpacks to)"))
  }

  @Test("What was found to be in another format", arguments: UnreadFormat.allCases)
  func unread(format: UnreadFormat) {
    let error = ArchiveError(path: ArchiveLocation("a b"), kind: .unread(format), byte: 0)
    #expect(error.description.hasPrefix("is \(format.title), which is not read; "))
    #expect(error.description.contains(format == .parquet ? "'FILE'" : "'a b'"))
  }

  /// What is wrong with a text at byte 7 of it, how reading went on, and the message.
  static let textRows: [(InputDamage.Kind, InputDamage.Outcome, String)] = [
    (
      .cut, .restLost, "the JSON ends in the middle (byte 7 of the JSON); what came before was read"
    ),
    (
      .malformed("malformed JSON: a number that JSON does not have"), .resumed(byte: 20),
      "malformed JSON: a number that JSON does not have (byte 7 of the JSON); "
        + "read on from byte 20 of the JSON"
    ),
    (
      .malformed("\"Records\" is not a list"), .restLost,
      "\"Records\" is not a list (byte 7 of the JSON); the rest is lost"
    ),
    (
      .refused(.tooLarge, count: 1), .saidByKind,
      "1 record refused: larger than the limit on a record's size (byte 7 of the JSON)"
    ),
    (
      .refused(.invalidUTF8, count: 3), .saidByKind,
      "3 records refused: text that is not UTF-8 (byte 7 of the JSON)"
    ),
    (
      .withoutTime("soon", count: 1), .saidByKind,
      "1 record refused: no time can be read in the eventTime \"soon\" (byte 7 of the JSON)"
    ),
    (
      .withoutTime(nil, count: 2), .saidByKind,
      "2 records refused: without an eventTime (byte 7 of the JSON)"
    ),
  ]

  @Test("What is wrong with a text", arguments: textRows)
  func text(kind: InputDamage.Kind, outcome: InputDamage.Outcome, words: String) {
    let path = ArchiveLocation("a.gz")
    let damage = InputDamage(path: path, kind: kind, byte: 7, outcome: outcome)
    #expect(damage.description == "a.gz: " + words)
  }
}
