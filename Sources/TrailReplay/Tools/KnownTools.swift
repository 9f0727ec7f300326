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
    words(call.texts.caller) { call.tool }
  }

  /// The words for the tool of a caller with a number; nil where its records do not say.
  mutating func words(of caller: Int, in register: CallerRegister) -> String? {
    guard let texts = register.toolTexts(caller) else { return nil }
    return words(texts) {
      let text = { (index: Int) in texts[index].map { String(decoding: $0, as: UTF8.self) } }
      return CallTool(userAgent: text(0), invokedBy: text(1), isFromConsole: texts[2] != nil)
    }
  }

  private mutating func words(_ texts: CompactTexts, _ tool: () -> CallTool?) -> String? {
    if let words = known[texts] { return words }
    if known.count == Self.mostKnown { known.removeAll(keepingCapacity: true) }
    let words = tool()?.description
    known[texts] = .some(words)
    return words
  }
}
