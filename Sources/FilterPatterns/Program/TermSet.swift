/// Patterns of terms asked of each message together.
struct TermSet: Sendable {
  private let search: TermSearch
  /// The patterns, by their indexes among all of a run; their terms by theirs in the search.
  private let patterns: [(index: Int, roles: TermRoles<Int>)]

  /// Compiles patterns, given by their indexes.
  init(_ patterns: [(index: Int, terms: [PatternTerm])]) {
    let roles = patterns.map { (index: $0.index, roles: TermRoles($0.terms)) }
    let search = TermSearch(roles.flatMap(\.roles.all))
    let places = Dictionary(uniqueKeysWithValues: zip(search.terms, search.terms.indices))
    self.search = search
    self.patterns = roles.map { index, roles in (index, roles.map { places[$0, default: 0] }) }
  }

  /// Adds the indexes of the patterns that match `message` to `buffers.matches`.
  func match(_ message: Span<UInt8>, using buffers: inout MatchBuffers) {
    search.find(in: message, &buffers.terms)
    for (index, roles) in patterns where roles.hold(where: { buffers.terms[$0] }) {
      buffers.matches.append(index)
    }
  }
}
