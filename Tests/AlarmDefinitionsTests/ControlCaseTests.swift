import AlarmDefinitions
import ReplayTestSupport
import Testing

/// Filters and alarms of every kind, and how much of each control they watch.
@Suite("What controls make of filters and alarms")
struct ControlCaseTests {
  @Test("Each control's verdict is as the case says", arguments: try ControlCase.files)
  func verdicts(in file: String) throws {
    let cases = try ControlCase.all(in: file).map { (case: $0, found: $0.found()) }
    if CaseFile.isRecording { try ControlCase.record(cases, in: file) }
    for (test, found) in cases {
      #expect(found == test.expected, "\(file): \(test)")
    }
  }
}
