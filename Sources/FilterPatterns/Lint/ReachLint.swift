import TrailRecords

/// Remarks on patterns that match all log events, nearly all or none.
enum ReachLint {
  /// Texts that are in every CloudTrail record: keys, and the domain of its eventSource.
  ///
  /// Insights events have eventName and eventSource in their details.
  private static let everywhere = Set(
    KnownFields.all.filter { $0.presence == .everyRecord }.compactMap(\.key)
      + ["eventName", "eventSource", "amazonaws", "amazonaws.com"])

  /// Returns the remarks on a pattern; `range` is all of it.
  static func remarks(on form: PatternForm, in range: Range<Int>) -> [PatternRemark] {
    switch form {
    case .everything: [PatternRemark(.matchesAll(.logEvent), at: range)]
    case .regex: []
    case .terms(let terms): remark(on: reach(of: terms), .record, range)
    case .json(let tree): remarks(on: tree, in: range)
    case .delimited(let layout, let tree): remarks(on: layout, tree, in: range)
    }
  }

  private static func remark(
    on reach: PatternReach, _ event: PatternRemark.Event, _ range: Range<Int>
  ) -> [PatternRemark] {
    switch reach {
    case .all: [PatternRemark(.matchesAll(event), at: range)]
    case .everyActivity: [PatternRemark(.matchesAll(.activity), at: range)]
    case .some: []
    case .none: [PatternRemark(.matchesNone(event), at: range)]
    }
  }

  private static func reach(of terms: [PatternTerm]) -> PatternReach {
    if terms.contains(where: { $0.role == .excluded && isEverywhere($0) }) { return .none }
    let deciding = terms.filter { $0.role != .optional }
    let isAll =
      deciding.isEmpty
      ? terms.contains(where: isEverywhere)
      : deciding.allSatisfy { $0.role == .required && isEverywhere($0) }
    return isAll ? .all : .some
  }

  private static func isEverywhere(_ term: PatternTerm) -> Bool {
    term.text.isEmpty || everywhere.contains(term.text)
  }

  private static func remarks(
    on layout: DelimitedLayout, _ tree: PatternTree?, in range: Range<Int>
  ) -> [PatternRemark] {
    let reach = tree.map { PatternReach(of: $0) } ?? .all
    // An event of fewer tokens than there are fields does not match.
    if reach == .all, layout.names.count > 1 { return [] }
    if tree == nil, let name = layout.names.first ?? nil {
      return [PatternRemark(.asksNothing(name: name), at: range)]
    }
    return remark(on: reach, .logEvent, range)
  }

  private static func remarks(on tree: PatternTree, in range: Range<Int>) -> [PatternRemark] {
    let whole = remark(on: PatternReach(of: tree), .record, range)
    guard whole.isEmpty, case .any(let parts) = tree else { return whole }
    return openings(among: parts)
  }

  /// `… || $.eventName != HeadBucket`: an exclusion as an alternative to what is looked for.
  private static func openings(among parts: [PatternTree]) -> [PatternRemark] {
    guard parts.contains(where: \.looksForSomething) else { return [] }
    return parts.compactMap { part in
      guard case .condition(let condition) = part, let excluded = condition.widelyExcluded,
        !parts.flatMap(\.conditions).contains(where: {
          $0.asks(for: excluded, of: condition.selector)
        })
      else { return nil }
      let selector = PatternPrinter.text(of: condition.selector)
      let value = PatternPrinter.text(of: excluded)
      return PatternRemark(.opensToAll(selector: selector, value: value), at: condition.range)
    }
  }
}

extension PatternTree {
  /// False for an exclusion, and for the absence that often stands beside one.
  fileprivate var looksForSomething: Bool {
    guard case .condition(let condition) = self else { return true }
    return !condition.isUnequal && condition.test != .notExists
  }
}

extension PatternCondition {
  /// Fields that nearly every record has, of which hardly anybody looks for all values but one.
  ///
  /// That a call comes from elsewhere than one address or account may well be looked for.
  private static let variedFields: Set = [
    FieldPath("eventName"), FieldPath("eventSource"), FieldPath("eventType"),
    FieldPath("eventCategory"), FieldPath("awsRegion"), FieldPath("userIdentity", "type"),
  ]

  /// The text that is excluded, if hardly anybody looks for all others.
  fileprivate var widelyExcluded: PatternLiteral? {
    guard case .compares(.notEqual, let literal) = test, literal.form == .text,
      !literal.hasWildcard, let path = selector.path
    else { return nil }
    let isService = path == FieldPath("sourceIPAddress") && literal.text.hasSuffix(".amazonaws.com")
    return isService || Self.variedFields.contains(path) ? literal : nil
  }

  /// `… && $.eventSource = x` beside `|| $.eventSource != x` is for the records of x, and all others.
  fileprivate func asks(for excluded: PatternLiteral, of selector: PatternSelector) -> Bool {
    guard case .compares(.equal, let literal) = test else { return false }
    return self.selector.subject == selector.subject && literal.text == excluded.text
  }
}
