import Testing
import TrailArchives
import UTCTimes

@Suite("Archive name")
struct ArchiveNameTests {
  /// A file's name and what it should tell.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let time: String?
    let claimsRecords: Bool

    init(_ name: String, _ time: String?, claimsRecords: Bool) {
      self.name = name
      self.time = time
      self.claimsRecords = claimsRecords
    }

    var testDescription: String { name }
  }

  static let afternoon = "2026-03-02T14:05:00Z"
  static let rows = [
    Row("1_CloudTrail_eu-west-1_20260302T1405Z_Abc.json.gz", afternoon, claimsRecords: true),
    Row("1_CloudTrail_us-gov-west-1_20260302T1405Z_Abc.json", afternoon, claimsRecords: true),
    Row("1_CloudTrail_eu-west-1_20260302T1405ZAbcdefgh.json.gz", afternoon, claimsRecords: true),
    Row("20260302T1405Z_oueDeCc9ryuFaNE2.json.gz", afternoon, claimsRecords: false),
    Row(
      "1_CloudTrail-Insight_eu-west-1_20260302T1405Z_Abc.json.gz", afternoon, claimsRecords: false),
    Row(
      "1_CloudTrail-Digest_eu-west-1_a_b_eu-west-1_20260302T140531Z.json.gz", nil,
      claimsRecords: false),
    Row(
      "1_CloudTrail_eu-west-1_20260302T1405Z_Abc.json.gz.head.json", afternoon, claimsRecords: true),
    Row("1_CloudTrail_eu-west-1_20260302T1405Z_Abc.csv", afternoon, claimsRecords: false),
    Row("1_CloudTrail_eu-west-1_2026030aT1405Z_Abc.json.gz", nil, claimsRecords: true),
    Row("1_CloudTrail_eu-west-1_20260302T1405_Abc.json.gz", nil, claimsRecords: true),
    Row(
      "20260101T0000Z_CloudTrail_eu-west-1_20260302T1405Z_A.json.gz", afternoon, claimsRecords: true
    ),
    Row("1_CloudTrail_eu-west-1_20260230T1405Z_Abc.json.gz", nil, claimsRecords: true),
    Row("1_CloudTrail_eu-west-1_20260302T2405Z_Abc.json.gz", nil, claimsRecords: true),
    Row("1_CloudTrail_eu-west-1_20260302T1460Z_Abc.json.gz", nil, claimsRecords: true),
    Row("notes.txt", nil, claimsRecords: false), Row("trail.tgz", nil, claimsRecords: false),
    Row("", nil, claimsRecords: false),
  ]

  @Test("Time and kind are read out of the name", arguments: rows)
  func row(_ row: Row) {
    for folder in ["", "/", "AWSLogs/1/CloudTrail/eu-west-1/2026/03/02/", "20250101T0000Z_x/"] {
      let name = ArchiveName(ArchiveLocation(folder + row.name))
      #expect(name.deliveryTime.map { UTCTime($0).text(.machine) } == row.time)
      #expect(name.claimsRecords == row.claimsRecords)
      #expect(name.claimsGzip == (row.name.hasSuffix(".gz") || row.name.hasSuffix(".tgz")))
    }
  }

  @Test("A name that is not UTF-8 is still read")
  func notUTF8() {
    let bytes = [0xFF, 0x5F] + Array("20260302T1405Z_x.json".utf8)
    let name = ArchiveName(ArchiveLocation(bytes: bytes))
    #expect(name.deliveryTime.map { UTCTime($0).text(.machine) } == Self.afternoon)
  }

  @Test("A name with a minute that no day has is a delivery file's all the same")
  func noMinute() {
    #expect(
      ArchiveName(ArchiveLocation("1_CloudTrail_eu-west-1_20260302T2405Z_A.json.gz")).isStandard)
    #expect(
      !ArchiveName(ArchiveLocation("1_CloudTrail_eu-west-1_20260302T140Z_A.json.gz")).isStandard)
  }

  @Test(
    "Account and region are read out of name or folders",
    arguments: [
      ("1_CloudTrail_eu-west-1_20260302T1405Z_Abc.json.gz", "1 eu-west-1"),
      ("1_CloudTrail_cn-north-1_20260302T1405Z_Abc.json.gz", "1 cn-north-1"),
      (
        "p/AWSLogs/1/CloudTrail/us-gov-west-1/2026/03/02/20260302T1405Z_x.json.gz",
        "1 us-gov-west-1"
      ),
      ("AWSLogs/o-a1/22/CloudTrail//eu-west-1/2026/03/02/renamed.json.gz", "22 eu-west-1"),
      ("AWSLogs/1/CloudTrail-Insight/eu-west-1/2026/x.json.gz", "1 eu-west-1"),
      ("AWSLogs/AWSLogs/1/CloudTrail/eu-west-1/x.json.gz", "1 eu-west-1"),
      ("logs/0a/o-1_22_CloudTrail_eu-west-1_3/000000.gz", "22 eu-west-1"),
      ("AWSLogs/1/CloudTrail-Lake/Query/2026/03/02/x/result_1.csv.gz", nil),
      ("AWSLogs/1/elasticloadbalancing/eu-west-1/2026/x.log.gz", nil),
      ("AWSLogs/one/CloudTrail/eu-west-1/x.json.gz", nil),
      ("20260302T1405Z_x.json.gz", nil), ("x_CloudTrail_eu-west-1_20260302T1405Z_A.json.gz", nil),
      ("", nil),
    ] as [(String, String?)])
  func place(path: String, place: String?) {
    let name = ArchiveName(ArchiveLocation(path))
    let parts = [name.account, name.region].compactMap {
      $0.map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(parts.joined(separator: " ") == place ?? "")
  }
}
