import AlarmDefinitions
import FilterPatterns
import Testing

@Suite("Remarks on the built-in controls")
struct ControlRemarkTests {
  @Test("No pattern of a built-in control is remarked on for its fields, values or reach")
  func silence() throws {
    for control in BuiltInControl.all {
      let remarks = try FilterPattern(parsing: control.pattern).remarks.map(\.message)
      // Whoever uses a printed pattern should know these two of its effects.
      let others = remarks.filter { message in
        !message.contains("are left out too") && !message.contains("binds more strongly")
      }
      #expect(others.isEmpty, "\(control.name)")
    }
  }
}
