/// Filters of which nobody here knows what they catch, so that nothing can be said to be missed.
struct UnreadFilters: Hashable, Sendable {
  /// Names of filters whose patterns, or whatever else they match by, are not known.
  var names: [String] = []
  /// Whether some are in Terraform's own language, which is not read.
  var areInTerraform = false

  /// Creates no such filters.
  init() {}

  /// Finds them in what was read.
  init(of reading: DefinitionsReading) {
    names = reading.unknownFilters
    areInTerraform = reading.findings.contains { $0.rule == TerraformText.rule }
  }

  /// Whether there are none.
  var isEmpty: Bool { names.isEmpty && !areInTerraform }
}
