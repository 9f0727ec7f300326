import MetricAlarms
import Testing

/// What criteria choose is in TrailReplay's tests.
@Suite("The text of field selection criteria")
struct FieldSelectionTextTests {
  @Test(
    "Says where it is wrong",
    arguments: [
      ("nonsense", 1), (#"@aws.other = "x""#, 1), (#"@aws.region === "x""#, 14),
      (#"@aws.region IN ["x"]"#, 16), ("@aws.region", 12), (#"@aws.region = x"#, 15),
      (#"@aws.region = "x"#, 15), (#"@aws.region = "x" @aws.region = "y""#, 19),
      (#"(@aws.region = "x""#, 19), (#"@aws.region NOT = "x""#, 17), (#"@aws.region IN ()"#, 17),
      (#"NOT @aws.region = "x""#, 1), (String(repeating: "(", count: 200), 101),
    ])
  func mistakes(criteria: String, column: Int) {
    let error = #expect(throws: ExpressionError.self) { try FieldSelection(parsing: criteria) }
    #expect(
      "\(error.map { "\($0)" } ?? "")".hasPrefix("column \(column):"),
      "\(String(describing: error))")
  }
}
