public import AlarmDefinitions

/// What is found about definitions, in any of its forms.
public struct DefinitionsReport: Sendable {
  private let check: DefinitionsCheck
  private let style: ReportStyle
  private let version: String

  /// Creates the report of a check.
  ///
  /// - Parameters:
  ///   - check: What was found.
  ///   - style: How text is laid out.
  ///   - version: The program's version, which SARIF names.
  public init(_ check: DefinitionsCheck, style: ReportStyle = ReportStyle(), version: String) {
    (self.check, self.style, self.version) = (check, style, version)
  }

  /// Returns the whole report in a form, its last line ended.
  public func text(as format: CheckFormat) -> String {
    switch format {
    case .text: DefinitionsText(check: check, style: style).text
    case .jsonl: DefinitionsLines(check: check).text
    case .sarif: SARIFLog(check: check, version: version).text
    }
  }

  /// One line on the whole: how many filters, alarms and findings there are.
  public var summary: String { DefinitionsText(check: check, style: style).summary }
}
