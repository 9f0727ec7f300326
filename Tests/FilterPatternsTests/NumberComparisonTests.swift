import Foundation
import ReplayTestSupport
import Testing

@testable import FilterPatterns

@Suite("Numbers")
struct NumberComparisonTests {
  @Test(
    "Numbers are equal by value, however they are spelled",
    arguments: [
      ("123", "123.0"), ("12.0", "12"), ("1000", "1e+3"), ("0.001", "1e-3"), ("-0", "0"),
      ("+5", "5"), ("1E2", "100"), ("0012.50e3", "12500"), ("0e99", "-0.000"), ("1.5", "15e-1"),
      ("9007199254740993", "9007199254740993.0"), ("1e9999999999", "10e9999999998"),
    ])
  func equal(_ left: String, _ right: String) {
    #expect(order(left, right) == .same)
    #expect(order(right, left) == .same)
  }

  @Test(
    "A number is less than another by value, not by spelling",
    arguments: [
      ("9", "10"), ("-10", "-9"), ("-1", "0"), ("0", "1e-300"), ("49.5", "50"), ("5", "5.1"),
      ("0.02", "10e-1"), ("9007199254740992", "9007199254740993"), ("1e308", "1e309"),
      ("-1e400", "1e-400"), ("99.99", "100"), ("0.1", "0.11"),
    ])
  func less(_ left: String, _ right: String) {
    #expect(order(left, right) == .less)
    #expect(order(right, left) == .greater)
  }

  @Test("Five thousand pairs compare as decimal arithmetic has them")
  func agreement() throws {
    var generator = SeededGenerator(seed: 48)
    for _ in 0..<5_000 {
      let (left, right) = (number(&generator), number(&generator))
      let (first, second) = (
        try #require(Decimal(string: left)), try #require(Decimal(string: right))
      )
      let expected: NumberComparison.Order =
        first == second ? .same : first < second ? .less : .greater
      #expect(order(left, right) == expected, "\(left) \(right)")
    }
  }

  private func number(_ generator: inout SeededGenerator) -> String {
    var text = generator.chance(30) ? "-" : ""
    text += String(Int.random(in: 0...12, using: &generator))
    if generator.chance(50) { text += "." + generator.pick(["0", "5", "50", "01", "12"]) }
    if generator.chance(40) { text += "e" + generator.pick(["0", "1", "-1", "+2", "-2"]) }
    return text
  }

  private func order(_ left: String, _ right: String) -> NumberComparison.Order {
    NumberComparison.order(Array(left.utf8).span, Array(right.utf8).span)
  }
}
