public import AlarmDefinitions

/// A document of whatever bytes, read and checked as `trailbell check` does.
public enum CheckedDocument {
  /// Filters beyond these are not tried on controls: they would take more than the second an input has.
  private static let triedFilters = 4

  /// Reads and checks `document`; every finding has words.
  public static func check(_ document: DefinitionDocument) {
    var reader = DefinitionsReader(settings: .init())
    reader.read(document)
    reader.finish()
    var check = DefinitionsCheck(reader.reading)
    if check.reading.filters.count <= triedFilters {
      check.tryControls(BuiltInControl.usual, isAsked: true, in: document.name)
    }
    for finding in check.findings {
      precondition(!finding.message.isEmpty && !finding.rule.isEmpty, "a finding without words")
    }
  }
}
