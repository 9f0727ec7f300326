/// The tools of calls, found once for all calls that name their tool alike.
///
/// No more than a bounded number is remembered.
package struct KnownTools: Sendable {
  private static let mostKnown = 4096

  private var known: [CompactTexts: String?] = [:]

  /// Creates what knows none yet.
  package init() {}

  /// The words for the tool of a call; nil where its record does not say.
  package mutating func words(of call: MatchedRecord) -> String? {
    let key = call.texts.caller
    if let words = known[key] { return words }
    if known.count == Self.mostKnown { known.removeAll(keepingCapacity: true) }
    let words = call.tool?.description
    known[key] = .some(words)
    return words
  }
}
