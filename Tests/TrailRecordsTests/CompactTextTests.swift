import Foundation
import ReplayTestSupport
import Testing
import TrailRecords

@Suite("Compact text")
struct CompactTextTests {
  private func compact(_ bytes: [UInt8]) -> [UInt8] {
    var output = Array("before ".utf8)
    CompactText.append(bytes.span, to: &output)
    return Array(output.dropFirst(7))
  }

  @Test(
    "White space between tokens goes, everything else stays",
    arguments: [
      ("{}", "{}"), ("{ }", "{}"), (" [ 1 , 2 ] \n", "[1,2]"),
      ("{\n\t\"a\" :\r\n 1 }", "{\"a\":1}"), (#"{"a b" : "c  d"}"#, #"{"a b":"c  d"}"#),
      (#"{"a" : "\" \\" , "b" : 1}"#, #"{"a":"\" \\","b":1}"#),
      (#"["\\\" x" , "\\" , " " ]"#, #"["\\\" x","\\"," "]"#),
      (#"{"a" : 1.0e+2 , "A" : "\u0041 \/"}"#, #"{"a":1.0e+2,"A":"\u0041 \/"}"#),
      ("{\"é\u{A0}\" : \"\u{2028} \u{FEFF}\"}", "{\"é\u{A0}\":\"\u{2028} \u{FEFF}\"}"),
    ])
  func table(text: String, expected: String) {
    #expect(String(decoding: compact(Array(text.utf8)), as: UTF8.self) == expected)
  }

  @Test("A spread-out record comes back as it was written compactly", arguments: 0..<60)
  func layouts(seed: Int) {
    var forge = RecordForge(seed: seed)
    for _ in 0..<5 {
      let record = forge.record()
      for layout in [JSONSpelling.Layout.pretty, .ragged, .compact] {
        let spread = JSONSpelling(layout).bytes(of: record, using: &forge.random)
        #expect(compact(spread) == JSONSpelling.compact(record), "seed \(seed)")
      }
    }
  }

  @Test("The compact record means the same, and has one line", arguments: 0..<60)
  func meaning(seed: Int) throws {
    var forge = RecordForge(seed: 100 + seed)
    let bytes = forge.recordBytes()
    let short = compact(bytes)
    let before = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
    let after = try #require(JSONSerialization.jsonObject(with: Data(short)) as? NSDictionary)
    #expect(before == after, "seed \(100 + seed)")
    #expect(!short.contains(0x0A) && compact(short) == short, "seed \(100 + seed)")
  }
}
