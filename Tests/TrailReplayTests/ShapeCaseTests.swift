import Testing

/// Every shape in which people hold records gives the same records, with what the shape tells.
@Suite("Shapes of archives")
struct ShapeCaseTests {
  init() throws {
    try ShapeCase.recordIfAsked()
  }

  @Test(
    "The file's records, sums and messages are those of its case", arguments: try ShapeCase.all())
  func row(_ row: ShapeCase) {
    #expect(ShapeCase.actual(row.file) == row.text)
  }

  @Test("Every file has its case")
  func complete() throws {
    #expect(try ShapeCase.all().map(\.file) == ShapeCase.files())
  }
}
