import Testing

/// Exports, pipes and halves of files as people hold them: read, or named with the way to read them.
@Suite("Inputs people really met")
struct ArchiveCaseTests {
  @Test("gives the right number of matches and status", arguments: try ArchiveCase.all())
  func answer(row: ArchiveCase) throws {
    let counted = try row.run("match", "-c")
    #expect(counted.text == "\(row.matches)\n")
    #expect(counted.status == row.status, "\(counted)")
    let replayed = try row.run(
      "replay", "--format", "jsonl", "--show", "matches", "--duplicates", "count")
    #expect(replayed.lines.count == row.matches)
    #expect(replayed.status == (row.status == 1 ? 0 : row.status), "\(replayed)")
  }

  @Test("is reported in these words, and its times understood so")
  func words() throws {
    if Snapshot.isRecording { return try ArchiveCase.record() }
    let recorded = try ArchiveCase.recordedWords()
    for row in try ArchiveCase.all() {
      #expect(try row.actualWords() == recorded[row.testDescription], "\(row.testDescription)")
    }
  }

  @Test("Every file has a case")
  func complete() throws {
    let named = Set(try ArchiveCase.all().compactMap(\.arguments.first))
    #expect(try ArchiveCase.files().isSubset(of: named))
  }
}
