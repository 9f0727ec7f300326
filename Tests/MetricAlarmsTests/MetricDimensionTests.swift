import MetricAlarms
import Testing

@Suite("Metric dimensions")
struct MetricDimensionTests {
  @Test("Two spellings of one character are two series, in one order")
  func bytes() {
    let spellings = ["e\u{301}", "\u{e9}"].map { MetricDimension(name: "user", value: $0) }
    #expect(spellings[0] != spellings[1])
    #expect(Set(spellings).count == 2)
    #expect(Array(spellings.reversed()).sorted() == spellings)
  }
}
