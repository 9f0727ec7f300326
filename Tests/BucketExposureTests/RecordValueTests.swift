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
}
