import AlarmDefinitions
import ReplayReports
import Testing

@Suite("Prose breaks between words, at the terminal's width")
struct WrappedTextTests {
  private static func style(_ columns: Int?) -> ReportStyle {
    var style = ReportStyle()
    style.columns = columns
    return style
  }

  private static func words(_ text: String) -> [Substring] {
    text.split { $0 == " " || $0 == "\n" }
  }

  /// What the controls and a check of definitions print in lines of this width.
  private static func texts(_ columns: Int?) -> [String] {
    let filter = #"""
      {"metricFilters":[{"filterName":"f","filterPattern":"{ $.eventName = StopLogging }",
      "metricTransformations":[{"metricName":"m","metricNamespace":"N","metricValue":"1"}]}]}
      """#
    var reader = DefinitionsReader(settings: .init())
    reader.read(DefinitionDocument(name: "rules.json", bytes: Array(filter.utf8)))
    reader.finish()
    var check = DefinitionsCheck(reader.reading)
    check.tryControls(BuiltInControl.usual, isAsked: true, in: "rules.json")
    let controls = ControlsReport(of: BuiltInControl.usual, style: style(columns))
    let report = DefinitionsReport(check, style: style(columns), version: "1")
    return [controls.table, controls.details, report.text(as: .text)]
  }

  @Test("No line is longer than the terminal's, unless its last word is", arguments: [60, 72, 100])
  func fits(columns: Int) {
    for text in Self.texts(columns) {
      for line in text.split(separator: "\n") where line.count > columns {
        // At most a third of a line is indented.
        let last = line.split(separator: " ").last ?? ""
        #expect(last.count > columns - columns / 3, "\(line)")
      }
    }
  }

  @Test("Words are never broken, and none is lost", arguments: [1, 20, 40, 72, 100, 10_000])
  func keepsWords(columns: Int) {
    for (text, whole) in zip(Self.texts(columns), Self.texts(nil)) {
      #expect(Self.words(text) == Self.words(whole))
    }
  }

  @Test("In a pipe every control's facts are a line each")
  func pipe() {
    let lines = ControlsReport(of: BuiltInControl.named("cis-4.8")).details.split(separator: "\n")
    #expect(lines.count == 8)
  }
}
