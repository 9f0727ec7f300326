import TrailRecords

/// Turns a tree into conditions with jumps.
///
/// The tree is gone through from its last condition to its first, because a condition must know
/// where the text behind it begins: the entry of a part is then always the condition emitted last.
/// At the end the order is turned round, and the program begins at its first condition.
///
///     $.a = 1 && ($.b = 2 || $.c = 3)
///
///     0  $.a = 1   true: 1       false: reject
///     1  $.b = 2   true: accept  false: 2
///     2  $.c = 3   true: accept  false: reject
struct PatternCompiler {
  private let slot: (PatternSelector) -> Int
  /// Last condition first; jumps are indexes into this order until `conditions` turns them round.
  private var emitted: [ProgramCondition] = []
  private(set) var literals: [UInt8] = []
  private(set) var regexes: [RegexAutomaton] = []
  private(set) var tails: [FieldTail] = []

  /// A part of the tree still to be emitted, and where it leads.
  private struct Part {
    let tree: PatternTree
    let ifTrue: Exit
    let ifFalse: Exit
  }

  /// Where a part leads.
  private enum Exit {
    /// A condition already emitted, or an end.
    case known(Int32)
    /// The part written next: what was emitted last when this part's turn comes.
    case nextPart
  }

  /// Compiles a tree whose every condition is on the slot that `slot` names.
  init(_ tree: PatternTree, slot: @escaping (PatternSelector) -> Int) {
    self.slot = slot
    let accept = Exit.known(ProgramCondition.accept)
    let reject = Exit.known(ProgramCondition.reject)
    var pending = [Part(tree: tree, ifTrue: accept, ifFalse: reject)]
    while let part = pending.popLast() {
      let (ifTrue, ifFalse) = (target(of: part.ifTrue), target(of: part.ifFalse))
      let lead = (Exit.known(ifTrue), Exit.known(ifFalse))
      switch part.tree {
      case .condition(let condition): emit(condition, ifTrue, ifFalse)
      case .all(let parts): pending += Self.chain(parts, to: lead, through: (.nextPart, lead.1))
      case .any(let parts): pending += Self.chain(parts, to: lead, through: (lead.0, .nextPart))
      }
    }
  }

  /// The parts of a group: the last leads out of the group, the others through its next part.
  private static func chain(
    _ parts: [PatternTree], to exits: (Exit, Exit), through inner: (Exit, Exit)
  ) -> [Part] {
    parts.indices.map { index in
      let (ifTrue, ifFalse) = index == parts.count - 1 ? exits : inner
      return Part(tree: parts[index], ifTrue: ifTrue, ifFalse: ifFalse)
    }
  }

  /// The conditions in the order of the text.
  var conditions: [ProgramCondition] {
    let last = Int32(emitted.count) - 1
    return emitted.reversed().map { condition in
      var turned = condition
      if condition.ifTrue >= 0 { turned.ifTrue = last - condition.ifTrue }
      if condition.ifFalse >= 0 { turned.ifFalse = last - condition.ifFalse }
      return turned
    }
  }

  private func target(of exit: Exit) -> Int32 {
    switch exit {
    case .known(let target): target
    case .nextPart: Int32(emitted.count) - 1
    }
  }

  private mutating func emit(_ condition: PatternCondition, _ ifTrue: Int32, _ ifFalse: Int32) {
    var compiled = ProgramCondition(
      test: Self.test(condition.test), isNegated: Self.isNegated(condition.test),
      slot: Int32(slot(condition.selector)), literalStart: UInt32(literals.count),
      literalEnd: UInt32(literals.count), ifTrue: ifTrue, ifFalse: ifFalse)
    if case .compares(_, let literal) = condition.test { add(literal, to: &compiled) }
    if let tail = condition.selector.path.flatMap(FieldTail.init(of:)) {
      compiled.tail = Int32(tails.count)
      tails.append(tail)
    }
    emitted.append(compiled)
  }

  private mutating func add(_ literal: PatternLiteral, to compiled: inout ProgramCondition) {
    guard literal.form == .regex else {
      literals.append(contentsOf: literal.text.utf8)
      compiled.literalEnd = UInt32(literals.count)
      return
    }
    compiled.regex = Int32(regexes.count)
    regexes.append(RegexAutomaton(of: literal))
  }

  private static func isNegated(_ test: PatternTest) -> Bool {
    if case .compares(.notEqual, _) = test { true } else { false }
  }

  private static func test(_ test: PatternTest) -> ProgramCondition.Test {
    switch test {
    case .isNull: .isNull
    case .isTrue: .isTrue
    case .isFalse: .isFalse
    case .notExists: .isMissing
    case .compares(.less, _): .isLess
    case .compares(.lessOrEqual, _): .isLessOrEqual
    case .compares(.greater, _): .isGreater
    case .compares(.greaterOrEqual, _): .isGreaterOrEqual
    case .compares(.equal, let literal), .compares(.notEqual, let literal): equality(with: literal)
    }
  }

  private static func equality(with literal: PatternLiteral) -> ProgramCondition.Test {
    switch literal.form {
    case .number: .equalsNumber
    case .regex: .matchesRegex
    case .text: literal.text.utf8.contains(UInt8(ascii: "*")) ? .matchesWildcard : .equalsText
    }
  }
}
