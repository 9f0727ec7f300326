import TrailRecords

extension EventMatcher {
  /// Returns whether a log event matches, and why; slower than `matches`.
  ///
  /// - Parameter message: As for `matches`.
  /// - Returns: The answer and what decided it.
  public mutating func explain(_ message: Span<UInt8>) -> MatchExplanation {
    let isMatch = matches(message)
    switch pattern.form {
    case .everything:
      let reason = MatchExplanation.Reason(condition: nil, holds: true, finding: .nothingAsked)
      return MatchExplanation(isMatch: isMatch, reasons: [reason])
    case .json(let tree): return explanation(of: tree, in: message)
    case .delimited(let layout, let tree): return explanation(of: layout, tree, in: message)
    case .terms(let terms): return explanation(of: terms, in: message, isMatch)
    case .regex(let literal):
      let reason = MatchExplanation.Reason(
        condition: "%" + literal.text + "%", holds: isMatch,
        finding: isMatch ? .found : .absent)
      return MatchExplanation(isMatch: isMatch, reasons: [reason])
    }
  }

  private func explanation(of tree: PatternTree, in message: Span<UInt8>) -> MatchExplanation {
    guard case .object = joint.fields.slots[0].kind else {
      let reason = MatchExplanation.Reason(condition: nil, holds: false, finding: .notOneObject)
      return MatchExplanation(isMatch: false, reasons: [reason])
    }
    let start = JointMatcher.start(of: message)
    let table = joint.patterns.table
    let answers = ConditionAnswers(
      slots: joint.fields.slots, text: Self.bytes(message.extracting(start..<message.count))
    ) { $0.path.flatMap { table.slot(of: $0) } ?? 0 }
    let decision = answers.decision(on: tree)
    return MatchExplanation(isMatch: decision.holds, reasons: decision.reasons)
  }

  private func explanation(
    of layout: DelimitedLayout, _ tree: PatternTree?, in message: Span<UInt8>
  ) -> MatchExplanation {
    var tokens = TokenList()
    tokens.read(message)
    var slots: [FieldSlot] = []
    guard DelimitedProgram(layout, tree).lay(tokens, in: message, into: &slots) else {
      let finding = EventFinding.tooFewTokens(tokens.slots.count, fields: layout.names.count)
      let reason = MatchExplanation.Reason(condition: nil, holds: false, finding: finding)
      return MatchExplanation(isMatch: false, reasons: [reason])
    }
    let answers = ConditionAnswers(slots: slots, text: Self.bytes(message)) { $0.field ?? 0 }
    guard let decision = tree.map(answers.decision(on:)) else {
      let reason = MatchExplanation.Reason(condition: nil, holds: true, finding: .nothingAsked)
      return MatchExplanation(
        isMatch: true, reasons: [reason],
        extractedValues: layout.extractedValues(tokens, fields: slots, in: message))
    }
    return MatchExplanation(
      isMatch: decision.holds, reasons: decision.reasons,
      extractedValues: decision.holds
        ? layout.extractedValues(tokens, fields: slots, in: message) : [])
  }

  /// Terms decide like conditions: what is missing or too much, else all of them (rule 6.3).
  private func explanation(
    of terms: [PatternTerm], in message: Span<UInt8>, _ isMatch: Bool
  ) -> MatchExplanation {
    let isOptional = terms.allSatisfy { $0.role == .optional }
    var reasons: [MatchExplanation.Reason] = []
    for term in terms where isOptional || term.role != .optional {
      let byte = TermProgram.firstByte(of: term.text, in: message)
      let holds = (byte != nil) != (term.role == .excluded)
      reasons.append(
        MatchExplanation.Reason(
          condition: PatternPrinter.text(of: term), holds: holds,
          finding: byte.map { .occurs(byte: $0) } ?? .absent))
    }
    let decisive = reasons.first { $0.holds == isOptional }
    return MatchExplanation(isMatch: isMatch, reasons: decisive.map { [$0] } ?? reasons)
  }

  private static func bytes(_ text: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for index in text.indices { bytes.append(text[index]) }
    return bytes
  }
}
