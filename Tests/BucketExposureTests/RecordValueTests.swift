import Testing

@testable import BucketExposure

@Suite("A value of a record's JSON")
struct RecordValueTests {
  @Test("A text is read where older records have a list of one, and nowhere else")
  func texts() {
    #expect(RecordValue.text("private").text == "private")
    #expect(RecordValue.list([.text("private")]).text == "private")
    #expect(RecordValue.list([.text("a"), .text("b")]).text == nil)
    #expect(RecordValue.number("1").text == nil)
  }

  @Test("One grant is a list of one, as XML that was made JSON has it")
  func elements() {
    let grant = RecordValue.object([.init(key: "Permission", value: .text("READ"))])
    #expect(grant.elements == [grant])
    #expect(RecordValue.list([grant, grant]).elements == [grant, grant])
    #expect(RecordValue.null.elements == [])
  }

  @Test("The last of two members with one key counts")
  func lastMember() {
    let value = RecordValue.object([
      .init(key: "a", value: .bool(false)), .init(key: "a", value: .bool(true)),
    ])
    #expect(value["a"] == .bool(true))
    #expect(value["b"] == nil)
    #expect(RecordValue.list([])["a"] == nil)
  }

  private func value(_ json: String) -> RecordValue? {
    RecordValue(json: Array(json.utf8).span)
  }

  @Test("Every kind of value is read, in the order of the members and as numbers are spelled")
  func kinds() {
    let json = """
       { "a" : [ 1 , -0.50E+07, true,false , null ], "":{ } , "b":[],\t"a":"x" }\r
      """
    let list: [RecordValue] = [
      .number("1"), .number("-0.50E+07"), .bool(true), .bool(false), .null,
    ]
    #expect(
      value(json)
        == .object([
          .init(key: "a", value: .list(list)), .init(key: "", value: .object([])),
          .init(key: "b", value: .list([])), .init(key: "a", value: .text("x")),
        ]))
  }

  @Test(
    "Escapes are decoded, and what is no character is repaired",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u20AC""#, "Aé€"),
      (#""\ud83d\ude00!""#, "😀!"), (#""\ud83d""#, "\u{FFFD}"), (#""\ude00\n""#, "\u{FFFD}\n"),
      (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
    ])
  func escapes(json: String, text: String) {
    #expect(value(json) == .text(text))
  }

  @Test("Bytes that are no UTF-8 make a text with the sign for them, not no value")
  func brokenCharacters() {
    #expect(RecordValue(json: [0x22, 0x61, 0xFF, 0xC3, 0x22].span) == .text("a\u{FFFD}\u{FFFD}"))
  }

  @Test(
    "What is not one whole value is none",
    arguments: [
      "", " ", "{", "[", "]", "\"", "\"a", "\"\\", "\"\\u12", "\"\\x\"", "\"\n\"", "{a:1}",
      "{\"a\"1}",
      "{\"a\":}", "{\"a\":1,}", "[1,]", "[1 2]", "1 2", "01", "-", "1.", ".5", "1e", "+1", "tru",
      "nulll",
      "NaN", "'a'", "[1}", "{\"a\":1]", "\u{FEFF}1", "\"\\ud83d\\u12\"",
    ])
  func faults(json: String) {
    #expect(value(json) == nil)
  }

  @Test("A value deeper or larger than those of records is none, and one within is")
  func limits() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(value(nested(64)) != nil)
    #expect(value(nested(65)) == nil)
    #expect(value(String(repeating: "{\"a\":", count: 100_000)) == nil)
    #expect(value("\"" + String(repeating: "a", count: 1 << 20 - 2) + "\"") != nil)
    #expect(value("\"" + String(repeating: "a", count: 1 << 20 - 1) + "\"") == nil)
  }
}
