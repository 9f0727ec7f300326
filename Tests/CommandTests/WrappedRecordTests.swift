import Foundation
import ReplayTestSupport
import Testing

/// Records in envelopes that are not read unasked: the way that is told to them really leads there.
@Suite("Records in unknown envelopes")
struct WrappedRecordTests {
  private static let record = MadeCall("found").json

  /// Text as a JSON string.
  private static func quoted(_ text: String) -> String {
    "\""
      + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
        "\n", with: "\\n")
      + "\""
  }

  private static let event =
    #"{"version":"0","detail-type":"AWS API Call via CloudTrail","source":"aws.s3","detail":\#(record)}"#

  /// Texts, and where in them the records are said to be.
  private static let rows: [(text: String, told: String)] = [
    // What Lambda is handed of queues and topics.
    (
      #"{"Records":[{"messageId":"1","body":\#(quoted(event)),"eventSource":"aws:sqs","awsRegion":"r"}]}"#,
      "inside Records.body.detail"
    ),
    (
      #"{"Records":[{"messageId":"1","body":\#(quoted(record)),"eventSource":"aws:sqs"}]}"#,
      "--unwrap body"
    ),
    (
      #"{"Records":[{"EventSource":"aws:sns","EventVersion":"1.0","Sns":{"Type":"Notification","Message":\#(quoted(event))}}]}"#,
      "inside Records.Sns.Message.detail"
    ),
    (#"{"Records":[{"log":\#(quoted(record))}]}"#, "--unwrap log"),
    (#"[{"log":\#(quoted(record))}]"#, "--unwrap log"),
    (#"[[{"eventJson":\#(quoted(record))}]]"#, "inside eventJson"),
    (#"[[\#(record)]]"#, "jq"),
    (#"[\#(quoted(#"{"log":\#(record)}"#))]"#, "inside log"),
    (quoted(#"{"Records":[\#(record)]}"#), "inside Records"),
    (#"{"a":{"b":{"Records":[\#(record)]}}}"#, "--unwrap a.b.Records"),
    (#"{"log.original":\#(quoted(record)),"x":1}"#, "--unwrap log.original"),
    (#"{"a":{"b.c":\#(record)}}"#, "inside a.b.c"),
    (#"{"1a":[{"@b":\#(record)}]}"#, "inside 1a.@b"),
    (#"{"log":\#(quoted(record + "\n" + record))}"#, "--unwrap log"),
    (#"{"x":[{"log":\#(quoted(record + "\n" + record))}]}"#, "inside x.log"),
    (#"{"message":\#(quoted("14:02 INFO \(record)"))}"#, "inside message"),
    (#"{"message":\#(quoted(#"{"log":\#(quoted(record))}"#))}"#, "inside message.log"),
    ("{\n  \"x\": [\n    {\n      \"y\": \(record)\n    }\n  ]\n}\n", "inside x.y"),
    ("<134>1 host app: \(record)\n<134>1 host app: \(record)\n", "behind other text"),
    ("[02/Mar/2026] INFO {\"line\":\(record)}\n", "--unwrap line"),
    ("it's 5\" {\"x\":[{\"line\":\(record)}]}\n", "inside x.line"),
    ("2026-03-02T14:02:11Z {\"line\":\(record)}\n", "inside line"),
  ]

  @Test("The way that is reported gives the records", arguments: rows)
  func told(row: (text: String, told: String)) throws {
    let archive = try MadeArchive()
    for (name, bytes) in [
      ("a b.json", Array(row.text.utf8)), ("c.json.gz", GzipWriter.member(Array(row.text.utf8))),
    ] {
      try archive.write(bytes, to: name)
      for command in ["replay", "match"] {
        let result = try archive.run(command, "in/" + name)
        #expect(result.status == 2 && result.errors.contains(row.told), "\(result)")
      }
      let told = try archive.run("match", "in/" + name).errors
      let line = try #require(Self.line(in: told, for: name), "\(told)")
      if line.contains("jq "), try archive.shell("command -v jq").status != 0 { continue }
      let found = try archive.shell(line)
      #expect(found.lines.first == Self.record && found.status == 0, "\(line)\n\(found)")
    }
  }

  @Test("One of several elements is enough, among records too")
  func mixed() throws {
    let archive = try MadeArchive()
    for other in [#"{"log":"start"}"#, #"{"messageId":"1"}"#, MadeCall("good").json] {
      let text = #"{"Records":[\#(other),{"log":\#(Self.quoted(Self.record))}]}"#
      try archive.write(Array(text.utf8), to: "x.json")
      let result = try archive.run("match", "-c", "in")
      #expect(result.status == 2 && result.errors.contains("--unwrap log"), "\(result)")
    }
  }

  /// Texts with records where no command can lead that is made of plain words.
  private static let unplain: [String] = [
    #"{"x":[{"a'; rm -rf ~; '":\#(record)}]}"#, #"{"$(id)":\#(record)}"#, #"{"-x":\#(record)}"#,
    #"{"a b":[\#(record)]}"#, #"{"a.":\#(record)}"#, #"{"":\#(record)}"#,
    #"{"x":[{"\u0061":\#(record)}]}"#,
    "info {id} {\"line\":\(record)}\n", "info {\"line\":\(record)} done\n",
    #"{"message":\#(quoted("a {b} \(record)"))}"#, "{'a':1,\"x\":[{\"y\":\(record)}]}",
  ]

  @Test("No key that means something to a shell gets into a command", arguments: unplain)
  func plain(text: String) throws {
    let archive = try MadeArchive()
    try archive.write(Array(text.utf8), to: "x.json")
    let result = try archive.run("match", "-c", "in")
    let told = "in/x.json: holds what looks like CloudTrail records, in a form that is not read\n"
    #expect(result.status == 2 && result.errors.contains(told), "\(result)")
  }

  @Test("What a member of an archive looks like is reported without a command on its path")
  func member() throws {
    var tar = TarWriter()
    tar.add(Array(#"{"x":[{"y":\#(Self.record)}]}"#.utf8), as: "m.json")
    tar.add(Array(#"{"x":\#(Self.record)}"#.utf8), as: "n.json")
    let archive = try MadeArchive()
    try archive.write(tar.archive, to: "a.tar")
    let result = try archive.run("match", "-c", "in")
    #expect(
      result.status == 2 && result.errors.contains("take it out of what it is in, then: jq -c '"))
    #expect(
      result.errors.contains("in/a.tar/n.json: holds CloudTrail records inside x; try --unwrap x"))
    #expect(try archive.run("match", "-c", "--unwrap", "x", "in").text == "1\n")
  }

  /// The line of shell that a message tells.
  private static func line(in messages: String, for name: String) -> String? {
    let first = messages.split(separator: "\n").first.map(String.init) ?? ""
    if let range = first.range(of: "; try --unwrap ") {
      return "trailbell match --unwrap \(first[range.upperBound...]) 'in/\(name)'"
    }
    return first.range(of: "; try: ").map { String(first[$0.upperBound...]) }
  }

  @Test("A record without a time among wrapped ones is matched and reported all the same")
  func timelessBeside() throws {
    let call = MadeCall("x").json
    let timeless = call.replacing("\"eventTime\":", with: "\"otherTime\":")
    let archive = try MadeArchive()
    let list = "{\"Records\":[{\"log\":\(call)},\(timeless),{\"log\":\(call)}]}"
    try archive.write(Array(list.utf8), to: "a.json")
    let result = try archive.run("match", "in")
    #expect(result.lines == [timeless] && result.status == 2, "\(result)")
  }
}
