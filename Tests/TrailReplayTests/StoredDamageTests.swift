import Testing
import TrailArchives
import TrailRecords

@testable import TrailReplay

/// A damaged place is reported in the same words wherever its file was read.
///
/// Each function below gives one value of every case, from nil on to nil: the compiler asks for new ones.
@Suite("Damage in a stored reading")
struct StoredDamageTests {
  private static let path = ArchiveLocation("in/a.json.gz")

  private static func kind(after kind: InputDamage.Kind?) -> InputDamage.Kind? {
    switch kind {
    case nil: .archive(ArchiveError(path: path, kind: .empty))
    case .archive: .malformed("a comma is missing")
    case .malformed: .cut
    case .cut: .noDocument
    case .noDocument: .foreign
    case .foreign: .notGzip
    case .notGzip: .refused(.tooLarge, count: 1 << 40)
    case .refused: .withoutTime("soon", count: 2)
    case .withoutTime: .untimed("some day", count: 3)
    case .untimed: .looksLikeRecords(Likeness(.records, nil, isBehindProse: false), .plain)
    case .looksLikeRecords: .noise("dots")
    case .noise: .notRead("digests", count: 4, remedy: "leave them out")
    case .notRead: .lines("line 3 is cut")
    case .lines: nil
    }
  }

  private static func fault(after kind: ArchiveError.Kind?) -> ArchiveError.Kind? {
    switch kind {
    case nil: .unreadable("not permitted")
    case .unreadable: .readFailed("no such device")
    case .readFailed: .shrank(missing: 1 << 40)
    case .shrank: .interrupted
    case .interrupted: .empty
    case .empty: .gzipEndsEarly
    case .gzipEndsEarly: .gzipDamaged("wrong sum")
    case .gzipDamaged: .trailingBytes
    case .trailingBytes: .containerDamaged(.tar, "no header")
    case .containerDamaged: .unread(.base64)
    case .unread: .memberNotRead("encrypted")
    case .memberNotRead: .inflatesTooMuch(limit: 200)
    case .inflatesTooMuch: .nestedTooDeep
    case .nestedTooDeep: .noMemory
    case .noMemory: nil
    }
  }

  private static func outcome(after outcome: InputDamage.Outcome?) -> InputDamage.Outcome? {
    switch outcome {
    case nil: .restLost
    case .restLost: .nothingBehind
    case .nothingBehind: .resumed(byte: 1 << 40)
    case .resumed: .saidByKind
    case .saidByKind: nil
    }
  }

  private static func packing(after packing: InputDamage.Packing?) -> InputDamage.Packing? {
    switch packing {
    case nil: .plain
    case .plain: .gzip
    case .gzip: .inside
    case .inside: nil
    }
  }

  private static func form(after form: Likeness.Form?) -> Likeness.Form? {
    switch form {
    case nil: .records
    case .records: .otherCase
    case .otherCase: .rows
    case .rows: .utf16(isBigEndian: false)
    case .utf16(isBigEndian: false): .utf16(isBigEndian: true)
    case .utf16(isBigEndian: true): nil
    }
  }

  private static func step(after step: Likeness.Step?) -> Likeness.Step? {
    switch step {
    case nil: .key("Records")
    case .key: .elements
    case .elements: .text(.document)
    case .text(.document): .text(.lines)
    case .text(.lines): .text(.behindProse)
    case .text(.behindProse): nil
    }
  }

  /// All values from nil on to nil.
  private static func all<Value>(_ next: @escaping (Value?) -> Value?) -> [Value] {
    sequence(state: Value?.none) { last in
      last = next(last)
      return last
    }.map(\.self)
  }

  private static let likenesses = all(form).flatMap { form in
    [nil, [], all(step)].flatMap { steps in
      [true, false].map { Likeness(form, steps, isBehindProse: $0) }
    }
  }

  private static let faults: [ArchiveError.Kind] =
    all(fault) + UnreadFormat.allCases.map { .unread($0) } + [.containerDamaged(.zip, "")]

  private static let kinds: [InputDamage.Kind] =
    all(kind)
    + faults.flatMap { fault in
      [nil, 7].map { byte in
        .archive(ArchiveError(path: path, kind: fault, byte: byte, isInside: byte != nil))
      }
    }
    + likenesses.flatMap { likeness in all(packing).map { .looksLikeRecords(likeness, $0) } }
    + RecordRefusal.allCases.map { .refused($0, count: 1) }
    + [.withoutTime(nil, count: 1), .untimed(nil, count: 1), .notRead("", count: 1, remedy: nil)]

  @Test("Damage of every kind is read again as it was")
  func kinds() throws {
    #expect(Self.kinds.count > 150)
    for kind in Self.kinds {
      let damage = InputDamage(path: Self.path, kind: kind)
      #expect(try Self.readAgain(damage) == [damage])
    }
  }

  @Test("Its place, and how reading went on, are read again as they were")
  func outcomes() throws {
    for outcome in Self.all(Self.outcome) {
      for byte in [nil, 0, 1 << 40] {
        let damage = InputDamage(path: Self.path, kind: .cut, byte: byte, outcome: outcome)
        #expect(try Self.readAgain(damage) == [damage])
      }
    }
  }

  private static func readAgain(_ damage: InputDamage) throws -> [InputDamage] {
    var (damages, writer) = (DamageCollector(), ReadingWriter())
    damages.add(damage)
    damages.encode(to: &writer)
    var reader = ReadingReader(writer.bytes)
    defer { #expect(reader.isAtEnd) }
    return try DamageCollector(from: &reader).first
  }
}
