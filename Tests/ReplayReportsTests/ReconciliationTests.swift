import ReplayReports
import Testing
import TrailRecords
import TrailReplay

@Suite("The reconciliation")
struct ReconciliationTests {
  /// A tally with something in every sum.
  private static var tally: ReplayTally {
    var tally = ReplayTally()
    (tally.files.found, tally.files.read, tally.files.damaged) = (10, 5, 2)
    (tally.files.notRecords, tally.files.skipped) = (2, 1)
    tally.skipped = [.otherTime: 1]
    (tally.records.read, tally.records.matched, tally.records.unmatched) = (100, 10, 85)
    tally.records.refused = [.tooLarge: 3, .insight: 2]
    return tally
  }

  @Test("Files and records are sums that can be checked by eye")
  func sums() {
    #expect(
      Reconciliation(Self.tally).text == """
        files: 10 found = 5 read + 2 damaged + 2 not records + 1 skipped (by name: outside the \
        times asked for: 1; --all-files reads them)
        records: 100 read = 10 matched + 85 unmatched + 5 refused (a CloudTrail Insights event: 2; \
        larger than the limit on a record's size: 3)

        """)
  }

  @Test("Nothing at all is two lines of noughts")
  func nothing() {
    #expect(
      Reconciliation(ReplayTally()).text == """
        files: 0 found = 0 read + 0 damaged + 0 not records + 0 skipped
        records: 0 read = 0 matched + 0 unmatched + 0 refused

        """)
  }

  @Test("What was passed over is reported, in an order that does not change")
  func passedOver() {
    var tally = Self.tally
    tally.passedDocuments = ["JSON of another kind": 2, "CloudTrail digests": 3]
    (tally.linksNotFollowed, tally.specialFilesNotOpened) = (4, 1)
    #expect(
      Reconciliation(tally).text.hasSuffix(
        """
        passed over: CloudTrail digests: 3; JSON of another kind: 2
        symbolic links not followed: 4
        FIFOs, devices and sockets not opened: 1

        """))
  }

  @Test("Bytes that were lost are reported beside all there were")
  func lostBytes() {
    var tally = Self.tally
    (tally.compressedBytes, tally.lostBytes) = (1000, 100)
    (tally.inflatedBytes, tally.text.inRecords, tally.text.lost) = (5000, 4500, 500)
    #expect(
      Reconciliation(tally).text.hasSuffix(
        "\nbytes lost: 100 of 1000 as stored, 500 of 5000 of JSON\n"))
  }

  @Test("Sums that do not add up are never reported as if they did")
  func wrongSums() {
    var files = Self.tally
    files.files.read += 1
    var records = Self.tally
    records.records.refused[.tooDeep] = 1
    var bytes = Self.tally
    (bytes.inflatedBytes, bytes.text.inRecords) = (10, 9)
    var skipped = Self.tally
    skipped.skipped = [:]
    for tally in [files, records, bytes, skipped] {
      #expect(!tally.addsUp)
      #expect(Reconciliation(tally).text.contains("do not add up"))
    }
    #expect(Self.tally.addsUp)
  }
}
