/// The matches of one minute, at least one: most minutes have no more, and need no list.
struct MinuteMatches: Sendable {
  private var first: MatchedRecord
  private var others: [MatchedRecord] = []

  init(_ match: MatchedRecord) {
    first = match
  }

  /// Nil for no matches.
  init?(_ matches: some Collection<MatchedRecord>) {
    guard let first = matches.first else { return nil }
    (self.first, others) = (first, Array(matches.dropFirst()))
  }

  var count: Int { 1 + others.count }

  var all: [MatchedRecord] { [first] + others }

  mutating func append(_ match: MatchedRecord) {
    others.append(match)
  }
}
