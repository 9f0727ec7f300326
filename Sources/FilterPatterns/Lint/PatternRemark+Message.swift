extension PatternRemark {
  /// What is remarkable and, where that is known, what to write instead, on one line.
  public var message: String { PrintableText.line(wording) }

  /// What to write in place of the pattern's text in `range`, where that is known.
  var replacement: String? {
    switch kind {
    case .asksNothing(let name): PatternPrinter.quoted(name)
    case .neverHolds(_, let instead): instead
    case .leftOut(let selector): "\(selector) NOT EXISTS"
    case .excludesMissing(let selector, let condition): "(\(selector) NOT EXISTS || \(condition))"
    case .textNotValue(_, _, let instead): instead
    case .nearMiss(let known): PatternPrinter.quoted(known)
    case .wrongField(let known): known
    case .neitherOf(_, _, let instead): instead.map(PatternPrinter.quoted)
    case .noAccount(_, let instead): instead.map(PatternPrinter.quoted)
    case .matchesAll, .matchesNone, .opensToAll, .neverBoth, .alwaysEither, .repeated,
      .spaceBeforeBrace, .mixedJoints, .ignoredTerm, .wholeMessage:
      nil
    }
  }

  /// The only place with such words.
  private var wording: String {
    let instead = replacement ?? ""
    return switch kind {
    case .matchesAll(let event): "every \(event.rawValue) matches this pattern"
    case .matchesNone(let event): "no \(event.rawValue) matches this pattern"
    case .asksNothing(let name):
      "'\(name)' is only the name of a field here, so every log event matches; "
        + "for events with this text write \(instead)"
    case .opensToAll(let selector, let value):
      "by this alternative alone, every CloudTrail record matches whose \(selector) is not "
        + "\(value); '&&' in place of '||' would leave that value out"
    case .neverBoth(let other): "this can never hold together with \(other)"
    case .alwaysEither(let other):
      "of this and \(other) one always holds where the field is a text or number; "
        + "'&&' excludes both"
    case .repeated: "this says again what stands before it"
    case .neverHolds(let reason, _):
      "\(reason.words), so this never holds" + (replacement.map { "; write \($0)" } ?? "")
    case .leftOut:
      "CloudTrail leaves this field out and writes no null; for records without it write \(instead)"
    case .excludesMissing(let selector, _):
      "records without \(selector) are left out too; to keep them write \(instead)"
    case .textNotValue(let word, let isUnequal, _):
      "this compares with the text \"\(word)\", never with the JSON value \(word); for "
        + (isUnequal ? "other values" : "that") + " write \(instead)"
    case .nearMiss: "no such name is known; \(instead) is"
    case .wrongField: "no such field is known; \(instead) is"
    case .neitherOf(let yes, let no, _):
      "CloudTrail writes \(PatternPrinter.quoted(yes)) or \(PatternPrinter.quoted(no)) here"
        + (replacement.map { "; write \($0)" } ?? "")
    case .noAccount(let digits, let instead):
      instead.map { _ in "the ID of an account is its 12 digits alone; write \(replacement ?? "")" }
        ?? "the ID of an account has 12 digits, this has \(digits)"
    case .spaceBeforeBrace:
      "CloudWatch has been seen to reject white space before '{'; leave it out"
    case .mixedJoints(let meaning):
      "'&&' binds more strongly than '||'; parentheses would show that this means \(meaning)"
    case .ignoredTerm: "CloudWatch ignores terms with '?' beside terms without"
    case .wholeMessage(let name):
      "'\(name)' is the whole message where it has several tokens; for the first token alone write "
        + "',' behind the field"
    }
  }
}

extension PatternRemark.Reason {
  /// What there is in the records.
  fileprivate var words: String {
    switch self {
    case .text: "CloudTrail writes a text here"
    case .boolean: "CloudTrail writes true or false without quotes here"
    case .object: "CloudTrail writes an object here, and only the fields in it have values"
    case .list: "CloudTrail writes a list here, and only its elements have values"
    case .everyRecord: "every CloudTrail record has this field"
    case .allEqual: "every text and number equals \"*\""
    }
  }
}
