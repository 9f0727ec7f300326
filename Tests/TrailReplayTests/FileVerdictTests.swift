import Testing
import TrailArchives
import TrailRecords
import TrailReplay

/// What becomes of a file, by what was met in it.
@Suite("Verdict on a file")
struct FileVerdictTests {
  /// What was met in a file, and what becomes of it.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let facts: FileFacts
    let verdict: FileVerdict

    init(
      _ description: String, of name: String = "notes.txt", isNamed: Bool = false,
      _ verdict: FileVerdict, _ note: (inout FileFacts) -> Void
    ) {
      var facts = FileFacts(ArchiveName(ArchiveLocation(name)), isNamed: isNamed)
      note(&facts)
      (testDescription, self.facts, self.verdict) = (description, facts, verdict)
    }
  }

  private static let delivered = "1_CloudTrail_eu-west-1_20260302T1405Z_a.json.gz"
  private static let leftAlone = FileVerdict(.notRecords, reporting: .nothing)
  private static let read = FileVerdict(.read, reporting: .everything)
  private static let damaged = FileVerdict(.damaged, reporting: .everything)
  private static let notRecords = FileVerdict(.notRecords, reporting: .everything)

  private static func damage(_ kind: InputDamage.Kind, byte: Int? = nil) -> InputDamage {
    InputDamage(path: ArchiveLocation("x"), kind: kind, byte: byte)
  }

  private static func damage(_ kind: ArchiveError.Kind) -> InputDamage {
    damage(.archive(ArchiveError(path: ArchiveLocation("x"), kind: kind)))
  }

  private static let nothingRows = [
    Row("an empty marker", of: "_SUCCESS", leftAlone) { $0.places = [damage(.empty)] },
    Row("an empty marker, named", of: "_SUCCESS", isNamed: true, damaged) {
      $0.places = [damage(.empty)]
    },
    Row("an empty file of a delivery's name", of: delivered, damaged) {
      $0.places = [damage(.empty)]
    },
    Row("an empty file that should be gzip", of: "a.gz", damaged) { $0.places = [damage(.empty)] },
    Row("no JSON and not a byte", leftAlone) { $0.places = [damage(.noDocument)] },
    Row("white space alone", damaged) {
      ($0.places, $0.textBytes) = ([damage(.noDocument)], 3)
    },
    Row("a pointer beside its file", of: "a.dvc", leftAlone) {
      ($0.places, $0.isBesideItsFile) = ([damage(.unread(.dvcPointer))], true)
    },
    Row("a pointer alone", of: "a.dvc", damaged) { $0.places = [damage(.unread(.dvcPointer))] },
  ]

  private static let looksAlone = FileVerdict(
    .notRecords, reporting: .nothing, looksLikeRecords: true)
  private static let formRows = [
    Row("what looks like records", looksAlone) { $0.likeness = .ofText },
    Row("what looks like records in foreign JSON", looksAlone) {
      ($0.likeness, $0.hasPassed) = (.ofText, true)
    },
    Row("what looks like records, on a line that is none", looksAlone) {
      ($0.likeness, $0.places) = (.ofText, [damage(.malformed("x"), byte: 9)])
    },
    Row("a list whose elements hold records", looksAlone) {
      ($0.likeness, $0.hasRecordsList, $0.isRecognised) = (.ofElement, true, true)
      $0.refused = [.otherEvent]
    },
    Row(
      "records beside an element that holds some",
      FileVerdict(.read, reporting: .everything, looksLikeRecords: true)
    ) { ($0.likeness, $0.judged, $0.isRecognised) = (.ofElement, 2, true) },
    Row(
      "a cut list whose elements hold records",
      FileVerdict(.damaged, reporting: .everything, looksLikeRecords: true)
    ) { ($0.likeness, $0.isRecognised, $0.places) = (.ofElement, true, [damage(.cut)]) },
    Row("records, whatever else is like some", read) {
      ($0.likeness, $0.judged, $0.isRecognised) = (.ofText, 1, true)
    },
  ]

  private static let foreignRows = [
    Row("JSON of another program", leftAlone) { $0.hasPassed = true },
    Row("objects of another program in a list", leftAlone) { $0.refused = [.notAnObject] },
    Row("text", leftAlone) { $0.places = [damage(.malformed("x"), byte: 0)] },
    Row("text, named", isNamed: true, FileVerdict(.notRecords, reporting: .whole(.foreign))) {
      $0.places = [damage(.malformed("x"), byte: 0)]
    },
    Row("text called gzip data", of: "a.gz", FileVerdict(.damaged, reporting: .whole(.notGzip))) {
      $0.places = [damage(.malformed("x"), byte: 0)]
    },
    Row("JSON called gzip data", of: "a.gz", FileVerdict(.damaged, reporting: .whole(.notGzip))) {
      $0.hasPassed = true
    },
    Row(
      "JSON, then text, called gzip data", of: "a.gz", FileVerdict(.damaged, reporting: .firstPlace)
    ) { $0.places = [damage(.malformed("x"), byte: 7), damage(.cut, byte: 9)] },
    Row("gzip data of text", of: "a.gz", leftAlone) {
      ($0.places, $0.isCompressed) = ([damage(.malformed("x"), byte: 0)], true)
    },
    Row("text of a delivery's name", of: delivered, FileVerdict(.damaged, reporting: .firstPlace)) {
      ($0.places, $0.isCompressed) = ([damage(.malformed("x"), byte: 0)], true)
    },
    Row(
      "JSON of a delivery's name", of: delivered, FileVerdict(.damaged, reporting: .whole(.foreign))
    ) {
      ($0.hasPassed, $0.isCompressed) = (true, true)
    },
    Row("noise between foreign documents", leftAlone) {
      ($0.places, $0.hasPassed, $0.textBytes) = ([damage(.noDocument)], true, 9)
    },
    Row("foreign JSON that is cut", damaged) { ($0.places, $0.hasPassed) = ([damage(.cut)], true) },
    Row("gzip data that are damaged", damaged) {
      $0.places = [damage(.malformed("x"), byte: 0), damage(.gzipEndsEarly)]
    },
  ]

  private static let oursRows = [
    Row("records", read) { ($0.judged, $0.isRecognised) = (3, true) },
    Row("an empty list", read) { ($0.hasRecordsList, $0.isRecognised) = (true, true) },
    Row("a digest", notRecords) { ($0.hasPassed, $0.isRecognised) = (true, true) },
    Row("Insights", notRecords) {
      ($0.refused, $0.hasRecordsList, $0.isRecognised) = ([.insight], true, true)
    },
    Row("records of another time", read) { ($0.refused, $0.isRecognised) = ([.otherTime], true) },
    Row("records, and damage behind", damaged) {
      ($0.judged, $0.isRecognised, $0.places) = (3, true, [damage(.cut, byte: 90)])
    },
    Row("records, and refused ones", damaged) {
      ($0.judged, $0.isRecognised) = (3, true)
      $0.counted = [damage(.refused(.notAnObject, count: 1))]
    },
    Row("records, and what this version does not read", read) {
      ($0.judged, $0.isRecognised) = (3, true)
      $0.counted = [damage(.notRead("x", count: 1, remedy: nil)), damage(.noise("x"))]
    },
    Row("nothing but what this version does not read", notRecords) {
      ($0.hasPassed, $0.hasRecordsList, $0.isRecognised) = (true, true, true)
      $0.counted = [damage(.notRead("x", count: 1, remedy: nil))]
    },
    Row("records whose damage was reported before the end", damaged) {
      ($0.judged, $0.isRecognised) = (3, true)
      ($0.hasReported, $0.hasReportedDamage) = (true, true)
    },
    Row("an empty list, and what was reported before the end", notRecords) {
      ($0.hasRecordsList, $0.isRecognised, $0.hasReported) = (true, true, true)
    },
  ]

  @Test("A file gets the verdict of the first rule that applies", arguments: nothingRows + formRows)
  func early(row: Row) {
    #expect(FileVerdict(on: row.facts) == row.verdict)
  }

  @Test("What is ours counts, and what is not is left alone", arguments: foreignRows + oursRows)
  func late(row: Row) {
    #expect(FileVerdict(on: row.facts) == row.verdict)
  }
}
