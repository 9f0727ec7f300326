import Foundation
import Testing

/// Every case of the reference's alarm tables, through the program itself.
@Suite("trailbell simulate over the reference's tables")
struct SimulateTests {
  @Test("States and transitions of evaluations", arguments: try SimulatedCase.evaluations())
  func evaluations(of test: SimulatedCase) throws {
    try test.run()
  }

  @Test("Reasons and their data", arguments: try SimulatedCase.reasons())
  func reasons(of test: SimulatedCase) throws {
    try test.run()
  }

  @Test("Samples evaluated minute by minute", arguments: try SimulatedCase.slidingSamples())
  func slidingSamples(of test: SimulatedCase) throws {
    try test.run()
  }

  @Test("All 249 cases are there")
  func count() throws {
    #expect(try SimulatedCase.evaluations().count == 178)
    #expect(try SimulatedCase.reasons().count == 47)
    #expect(try SimulatedCase.slidingSamples().count == 24)
  }
}
