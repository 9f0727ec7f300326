import TrailRecords

/// Answers each condition of a tree by itself and says which of them decided.
struct ConditionAnswers {
  /// Where the conditions' values are.
  let slots: [FieldSlot]
  /// What the slots' positions count in.
  let text: [UInt8]
  /// Returns a selector's slot.
  let slot: (PatternSelector) -> Int

  /// Returns whether the tree holds, and the conditions that made it so.
  ///
  /// Trees are nested no deeper than `PatternParser.nestingLimit`.
  func decision(on tree: PatternTree) -> (holds: Bool, reasons: [MatchExplanation.Reason]) {
    switch tree {
    case .condition(let condition):
      let reason = reason(for: condition)
      return (reason.holds, [reason])
    case .all(let parts): return decision(on: parts, decidedBy: false)
    case .any(let parts): return decision(on: parts, decidedBy: true)
    }
  }

  /// The first part with the answer `decisive` decides a group; without one, all parts did.
  private func decision(
    on parts: [PatternTree], decidedBy decisive: Bool
  ) -> (holds: Bool, reasons: [MatchExplanation.Reason]) {
    var reasons: [MatchExplanation.Reason] = []
    for part in parts {
      let answer = decision(on: part)
      if answer.holds == decisive { return answer }
      reasons += answer.reasons
    }
    return (!decisive, reasons)
  }

  private func reason(for condition: PatternCondition) -> MatchExplanation.Reason {
    let slot = slots[slot(condition.selector)]
    let nodes =
      condition.selector.path.flatMap(FieldTail.init(of:))?.nodes(in: text.span, from: slot)
      ?? (slot.kind == .missing ? [] : [slot])
    let holds = holds(condition, slots)
    let finding: EventFinding
    if nodes.count > 1, condition.test != .notExists {
      finding = decisive(of: nodes, for: condition).map(self.finding) ?? .noneOf(nodes.count)
    } else {
      finding = nodes.first.map(self.finding) ?? .missing
    }
    let isNullInArray = condition.test == .isNull && holds && finding == .array
    return MatchExplanation.Reason(
      condition: PatternPrinter.text(of: condition), holds: holds,
      finding: isNullInArray ? .arrayWithNull : finding)
  }

  private func holds(_ condition: PatternCondition, _ slots: [FieldSlot]) -> Bool {
    var program = PatternProgram()
    let entry = program.append(.condition(condition), slot: slot)
    var values = ValueBuffers()
    return program.holds(from: entry, for: slots.span, in: text.span, using: &values)
  }

  /// The first of several values that satisfies a condition.
  private func decisive(
    of nodes: [FieldSlot], for condition: PatternCondition
  ) -> FieldSlot? {
    // Asked of a field of its own, a condition looks at exactly one value.
    let selector = PatternSelector(subject: .field(0, name: ""), range: condition.selector.range)
    let alone = PatternCondition(selector: selector, test: condition.test, range: condition.range)
    let answers = ConditionAnswers(slots: [], text: text) { _ in 0 }
    return nodes.first { answers.holds(alone, [$0]) }
  }

  private func finding(_ slot: FieldSlot) -> EventFinding {
    switch slot.kind {
    case .missing: return .missing
    case .null: return .null
    case .isTrue: return .boolean(true)
    case .isFalse: return .boolean(false)
    case .object: return .object
    case .array: return .array
    case .number: return .number(String(decoding: text[slot.range], as: UTF8.self))
    case .string:
      guard slot.hasEscapes else {
        return .text(String(decoding: text[slot.range], as: UTF8.self))
      }
      var decoded: [UInt8] = []
      EscapedText.decode(text.span, in: slot.range, into: &decoded)
      return .text(String(decoding: decoded, as: UTF8.self))
    }
  }
}
