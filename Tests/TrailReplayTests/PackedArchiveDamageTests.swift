import MetricAlarms
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

/// Where gzip members begin that hold an archive is no place in the files inside.
@Suite("Damage in files of a packed archive")
struct PackedArchiveDamageTests {
  private static let first = #"{"Records":[{"eventID":"1","eventVersion":"1.08"},"#
  private static let broken = #"{"eventID":"2","eventVersion":tru,"requestParameters":"#
  private static let chosen = #"{"eventID":"3","eventVersion":"1.08"}"#

  /// A delivery file with damage, and behind that a value somebody chose, which looks like a record.
  private static let text = Array((first + broken + chosen + "}]}").utf8)
  /// Where that value begins.
  private static let place = first.utf8.count + broken.utf8.count

  private static var archive: [UInt8] {
    var tar = TarWriter()
    tar.add(text, as: "a.json")
    return tar.archive
  }

  private func search(_ bytes: [UInt8], named name: String) throws -> MatchOutcome {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: name)
    let filter = try MetricFilter.test("")
    return MatchSearch(filters: [filter], reading: ReadingSettings(duplicates: .count, jobs: 1))
      .run(over: [.path(ArchiveLocation(path))]) { _ in true }
  }

  @Test("A value is not read as a record where a member of the archive around its file begins")
  func archive() throws {
    let packed = GzipWriter.members(Self.archive, cutAt: [Self.place])
    let outcome = try search(packed, named: "a.tar.gz")
    #expect(outcome.tally.records.matched == 1 && outcome.damageCount > 0)
  }

  @Test("Where a member of the file's own data begins, reading goes on")
  func own() throws {
    let next = Array(#"{"Records":[{"eventID":"4","eventVersion":"1.08"}]}"#.utf8)
    let packed = GzipWriter.members(Self.text + next, cutAt: [Self.text.count])
    var tar = TarWriter()
    tar.add(packed, as: "a.json.gz")
    for (bytes, name) in [(packed, "a.json.gz"), (tar.archive, "a.tar")] {
      #expect(try search(bytes, named: name).tally.records.matched == 2)
    }
  }
}
