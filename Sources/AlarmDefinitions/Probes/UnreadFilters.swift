/// Filters of which nobody here knows what they catch, so that nothing can be said to be missed.
struct UnreadFilters: Hashable, Sendable {
  /// Names of filters whose patterns, or whatever else they match by, are not known.
  var names: [String] = []
  /// Whether some may stand where nothing was read, such as in Terraform's own language.
  var areElsewhere = false

  /// Creates no such filters.
  init() {}

  /// Finds them in what was read.
  init(of reading: DefinitionsReading) {
    names = reading.unknownFilters
    areElsewhere = reading.hasUnread
  }

  /// Whether there are none.
  var isEmpty: Bool { names.isEmpty && !areElsewhere }
}
