import ReplayTestSupport

/// A file whose records are known by their place, so that it is known what a fault may cost.
///
/// Every record carries a forged one in a string, which must never be counted.
struct FaultedFile {
  /// How the file is made up; in each, what can be trusted behind damage differs.
  enum Layout: CaseIterable {
    /// gzip members of a delivery document each.
    case members
    /// The same members, each packed again.
    case membersTwice
    /// Members of some JSON lines each.
    case memberedLines
    /// A tar archive of gzip files, or a zip archive.
    case tar
    case zip
    /// A tar archive of packed ones, and a zip archive of tar archives of gzip files.
    case tarOfTars
    case zipOfTars
    /// One text, plain or as one gzip member.
    case document
    case array
    case lines
    case documentLines
    case exportedLines
    case lookupLines
    case eventLines
    /// Subscription envelopes, packed and written as text, a line each.
    case payloadLines
    /// One answer with all records in strings.
    case logEvents
  }

  /// Bytes that stand or fall together, and the records in them.
  struct Part: Equatable {
    let range: Range<Int>
    let ids: [String]
  }

  let layout: Layout
  var bytes: [UInt8] = []
  /// Whole members of gzip files, or records of texts.
  private(set) var parts: [Part] = []

  var ids: [String] { parts.flatMap(\.ids) }

  /// Whether the parts are guarded by checksums.
  var isPacked: Bool {
    switch layout {
    case .members, .membersTwice, .memberedLines, .tar, .zip, .tarOfTars, .zipOfTars: true
    case .document, .array, .lines, .documentLines, .exportedLines, .lookupLines, .eventLines,
      .payloadLines, .logEvents:
      false
    }
  }

  /// Whether it is an archive of files.
  var isArchive: Bool { isTar || isZip }
  var isTar: Bool { layout == .tar || layout == .tarOfTars }
  var isZip: Bool { layout == .zip || layout == .zipOfTars }

  /// Whether each record stands on a line that can be trusted.
  var hasLines: Bool {
    switch layout {
    case .lines, .documentLines, .exportedLines, .lookupLines, .eventLines, .payloadLines: true
    case .members, .membersTwice, .memberedLines, .tar, .zip, .tarOfTars, .zipOfTars, .document,
      .array, .logEvents:
      false
    }
  }

  /// Makes a file of `layout` whose records' IDs begin with `prefix`.
  init(_ layout: Layout, prefix: String, using random: inout SeededGenerator) {
    self.layout = layout
    let count = random.number(in: 2...6)
    let groups = (0..<count).map { group in
      // Twice, so that no flipped bit makes one ID of another.
      (0..<random.number(in: 1...3)).map { "\(prefix)\(group)-\($0)-\(group)-\($0)" }
    }
    switch layout {
    case .members, .membersTwice, .memberedLines, .tar, .zip, .tarOfTars, .zipOfTars:
      addMembers(groups, using: &random)
    case .document: addRecords(groups, "{\"Records\":[", ",", "]}", using: &random)
    case .array: addRecords(groups, "[", ",", "]", using: &random)
    case .logEvents: addRecords(groups, "{\"events\":[", ",", "]}", using: &random)
    case .lines, .documentLines, .exportedLines, .lookupLines, .eventLines, .payloadLines:
      addRecords(groups, "", "\n", "\n", using: &random)
    }
  }

  private mutating func addRecords(
    _ groups: [[String]], _ head: String, _ between: String, _ tail: String,
    using random: inout SeededGenerator
  ) {
    bytes = Array(head.utf8)
    for (index, id) in groups.joined().enumerated() {
      if index > 0 { bytes += Array(between.utf8) }
      let start = bytes.count
      bytes += Array(line(Self.record(id, using: &random)).utf8)
      parts.append(Part(range: start..<bytes.count, ids: [id]))
    }
    bytes += Array(tail.utf8)
  }

  private func line(_ record: String) -> String {
    switch layout {
    case .documentLines: "{\"Records\":[\(record)]}"
    case .exportedLines: "2026-03-02T14:02:11.123Z \(record)"
    case .lookupLines: "{\"EventId\":\"x\",\"CloudTrailEvent\":\(Self.quoted(record))}"
    case .eventLines: "{\"detail-type\":\"AWS API Call via CloudTrail\",\"detail\":\(record)}"
    case .payloadLines: Self.payload(record)
    case .logEvents: "{\"timestamp\":1772460131000,\"message\":\(Self.quoted(record))}"
    default: record
    }
  }

  /// What a Lambda function gets of a subscription.
  private static func payload(_ record: String) -> String {
    let envelope =
      "{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[{\"message\":\(quoted(record))}]}"
    let packed = Base64Text.encode(GzipWriter.member(Array(envelope.utf8)))
    return "{\"awslogs\":{\"data\":\"\(packed)\"}}"
  }

  private mutating func addMembers(_ groups: [[String]], using random: inout SeededGenerator) {
    var (tar, zip) = (TarWriter(), ZipWriter())
    for (index, ids) in groups.enumerated() {
      let records = ids.map { Self.record($0, using: &random) }
      let text =
        layout == .memberedLines
        ? records.map { $0 + "\n" }.joined()
        : "{\"Records\":[\(records.joined(separator: ","))]}"
      // In bytes that are stored as they are, a member or a line inside a broken one would be found.
      let hasText = layout == .membersTwice || layout == .memberedLines
      let effort = hasText ? .best : random.pick(GzipWriter.Effort.allCases)
      var member = GzipWriter.member(Array(text.utf8), effort)
      if layout == .membersTwice { member = GzipWriter.member(member, .best) }
      let start = size(tar, zip)
      switch layout {
      case .tar: tar.add(member, as: "\(index).json.gz")
      case .tarOfTars:
        let inner = Self.tar(of: Array(text.utf8), as: "\(index).json")
        tar.add(GzipWriter.member(inner, .best), as: "\(index).tgz")
      case .zip: zip.add(member, as: Self.zippedName, .stored)
      case .zipOfTars:
        zip.add(Self.tar(of: member, as: "\(index).json.gz"), as: Self.zippedName, .stored)
      default: bytes += member
      }
      parts.append(Part(range: start..<size(tar, zip), ids: ids))
    }
    if isTar { bytes = tar.archive }
    if isZip { bytes = zip.archive }
  }

  /// The name of each member of a zip archive.
  static let zippedName = "packed.gz"

  private static func tar(of content: [UInt8], as name: String) -> [UInt8] {
    var tar = TarWriter()
    tar.add(content, as: name)
    return tar.archive
  }

  private func size(_ tar: TarWriter, _ zip: ZipWriter) -> Int {
    isTar ? tar.unended.count : isZip ? zip.unended.count : bytes.count
  }

  /// A record with a forged one in a string, on lines of its own there.
  static func record(_ id: String, using random: inout SeededGenerator) -> String {
    let noise = random.text(random.number(in: 0...60), of: "abcdef\\é{}[]\",:")
    let forged = "\n" + forgedRecord + "\n"
    return
      "{\"eventID\":\"\(id)\",\"eventVersion\":\"1.11\",\"eventTime\":\"2026-03-02T14:00:00Z\","
      + "\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"PutBucketAcl\",\"userAgent\":\(quoted(noise + forged))}"
  }

  /// What an attacker would like to be counted.
  static let forgedRecord =
    "{\"eventID\":\"forged\",\"eventVersion\":\"1.11\",\"eventName\":\"PutBucketAcl\"}"

  private static func quoted(_ text: String) -> String {
    var escaped = Array("\"".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): escaped += "\\n".utf8
      case UInt8(ascii: "\\"), UInt8(ascii: "\""): escaped += [UInt8(ascii: "\\"), byte]
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self) + "\""
  }
}
