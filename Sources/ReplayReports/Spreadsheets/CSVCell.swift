import UTCTimes

/// What a cell of a csv file holds.
enum CSVCell {
  /// An absent fact.
  case empty
  /// What we write ourselves: a number, a time, a word that nobody else chooses.
  case own(String)
  /// What somebody else may have chosen, in a log or in definitions: it is kept from being computed.
  case text(String)

  /// A text out of a log or of definitions, or nothing for nil.
  init(_ text: String?) { self = text.map { .text($0) } ?? .empty }

  /// A number, or nothing.
  init(_ number: Int?) { self = number.map { .own("\($0)") } ?? .empty }

  /// A number; whole ones without a point, and nothing for what is not finite.
  init(_ number: Double) { self = number.isFinite ? .own(JSONText(number).text) : .empty }

  /// `true` or `false`, or nothing.
  init(_ truth: Bool?) { self = truth.map { .own($0 ? "true" : "false") } ?? .empty }

  /// A time in UTC, as JSON lines have it, or nothing.
  init(time: Int?) { self = time.map { .own(UTCTime($0).text(.machine)) } ?? .empty }

  /// Several texts in one cell; nothing where there are none.
  init(list: [String]) {
    self = list.isEmpty ? .empty : .text(list.joined(separator: "; "))
  }
}
