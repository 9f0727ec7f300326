import ReplayTestSupport
import Testing
import TrailRecords

/// What the fast readers are measured by must itself be sound.
@Suite("Slow readers")
struct SlowReadersTests {
  private static let paths = [
    ["eventName"], ["eventSource"], ["errorCode"], ["errorMessage"], ["userIdentity", "type"],
    ["userIdentity", "invokedBy"], ["additionalEventData", "MFAUsed"], ["eventTime"],
    ["requestParameters", "bucketName"], ["requestParameters", "detail"],
  ]

  @Test("Foundation and our own reader find the same fields", arguments: 0..<40)
  func agreement(seed: Int) throws {
    var forge = RecordForge(seed: seed)
    for _ in 0..<20 {
      let bytes = forge.recordBytes()
      guard case .whole(let value, _) = StrictReader.read(bytes) else {
        Issue.record("seed \(seed): not JSON: \(String(decoding: bytes, as: UTF8.self))")
        continue
      }
      let record = try ReferenceRecords.record(bytes)
      for path in Self.paths {
        let other = Self.value(at: path[...], in: record)
        let found = value.value(at: path)
        #expect((found == nil) == (other == nil), "seed \(seed), \(path)")
        guard let found, found.kind == .string else { continue }
        #expect(Array((other as? String ?? "?").utf8) == found.text, "seed \(seed), \(path)")
      }
    }
  }

  private static func value(at path: ArraySlice<String>, in value: Any?) -> Any? {
    guard let key = path.first else { return value }
    return Self.value(at: path.dropFirst(), in: (value as? [String: Any])?[key])
  }

  @Test("The forge makes matches and near misses of every call a control names")
  func variety() throws {
    var forge = RecordForge(seed: 77)
    var seen: Set<ForgedCall> = []
    var sourcesOfPolicyChanges: Set<String> = []
    for _ in 0..<4000 {
      let record = try ReferenceRecords.record(forge.recordBytes())
      let (source, name) = (record["eventSource"] as? String, record["eventName"] as? String)
      seen.insert(ForgedCall(source ?? "", name ?? ""))
      if name == "PutBucketPolicy" { sourcesOfPolicyChanges.insert(source ?? "") }
    }
    #expect(Set(ForgedCall.watched).subtracting(seen).isEmpty)
    #expect(
      sourcesOfPolicyChanges.isSuperset(of: ["s3.amazonaws.com", "s3-outposts.amazonaws.com"]))
  }

  @Test(
    "Documents are told apart wherever they end",
    arguments: [
      ("{}[]{}", 3), (#"{"a":"}{"}{"b":"\"{"}"#, 2), (" \n", 0), ("\u{FEFF}{}\r\n\u{FEFF}{}", 2),
      ("{", 1),
    ])
  func documents(text: String, count: Int) {
    #expect(ReferenceRecords.documents(in: Array(text.utf8)).count == count)
  }
}
