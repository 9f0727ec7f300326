import Testing

@Suite("What people see, word for word")
struct SnapshotTests {
  @Test("A screen reads as its snapshot does", arguments: try Snapshot.all())
  func screen(snapshot: Snapshot) throws {
    let actual = try snapshot.actual()
    if Snapshot.isRecording {
      try snapshot.record(actual)
    } else {
      #expect(actual == snapshot.text, "RECORD_SNAPSHOTS=1 swift test rewrites the snapshots")
    }
  }
}
