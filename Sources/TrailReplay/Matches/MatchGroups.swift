/// Matches by what many of them share: what depends on that alone is found once for all of a group.
package struct MatchGroups: Sendable {
  /// For each match, the number of its group; groups are numbered as they first occur.
  package let numbers: [Int]
  /// The first match of each group.
  package let examples: [MatchedRecord]

  /// Groups matches whose eventSource, eventName, awsRegion and recipientAccountId are the same.
  package static func byCall(_ matches: [MatchedRecord]) -> MatchGroups {
    MatchGroups(matches) { $0.call }
  }

  /// Groups matches whose userAgent and invokedBy are the same, and so is their tool.
  package static func byCaller(_ matches: [MatchedRecord]) -> MatchGroups {
    MatchGroups(matches) { $0.caller }
  }

  private init(_ matches: [MatchedRecord], by shared: (EvidenceTexts) -> CompactTexts) {
    var known: [CompactTexts: Int] = [:]
    var examples: [MatchedRecord] = []
    numbers = matches.map { match in
      let texts = shared(match.texts)
      if let number = known[texts] { return number }
      known[texts] = examples.count
      examples.append(match)
      return examples.count - 1
    }
    self.examples = examples
  }
}
