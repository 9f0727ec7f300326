/// Something about a valid pattern that is probably not what was meant.
///
/// CloudWatch accepts the pattern all the same, and so does Trailbell.
public struct PatternRemark: Sendable, Equatable {
  /// What is remarkable.
  let kind: Kind
  /// Where, as offsets into the pattern's UTF-8 text.
  public let range: Range<Int>

  init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// The kinds of remarks.
  enum Kind: Sendable, Equatable {
    /// A pattern that matches whatever there is.
    case matchesAll(Event)
    /// A pattern that matches nothing.
    case matchesNone(Event)
    /// A single field of a space-delimited pattern without a condition: it matches whatever there
    /// is.
    case asksNothing(name: String)
    /// An exclusion that stands as an alternative, and lets nearly everything through.
    case opensToAll(selector: String, value: String)
    /// Two conditions that must both hold and never do.
    case neverBoth(with: String)
    /// Two conditions of which one always holds.
    case alwaysEither(with: String)
    /// A condition that says again what another of its group says.
    case repeated
    /// A condition that holds for nothing CloudTrail writes.
    case neverHolds(Reason, instead: String?)
    /// A null where CloudTrail leaves the field out.
    case leftOut(selector: String)
    /// A `!=` that leaves out records without the field (rule 4.1).
    case excludesMissing(selector: String, condition: String)
    /// A text that is compared where a JSON value was meant (rule 4.3; recorded: filters.json
    /// json_equal_true).
    case textNotValue(word: String, isUnequal: Bool, instead: String)
    /// A name close to a known one.
    case nearMiss(known: String)
    /// A field with a name close to a known one.
    case wrongField(known: String)
    /// A value of a field that has two others only.
    case neitherOf(String, String, instead: String?)
    /// Digits that are not those of an account, or not they alone.
    case noAccount(digits: Int, instead: String?)
    /// White space before the brace (open question 6).
    case spaceBeforeBrace
    /// `&&` and `||` beside one another (section 2).
    case mixedJoints(meaning: String)
    /// A `?` term beside others (rule 6.4; recorded: optional_with_required).
    case ignoredTerm
    /// A single field that takes the whole message (rule 7.3).
    case wholeMessage(name: String)
  }

  /// What is matched, in words.
  enum Event: String, Sendable {
    case record = "CloudTrail record"
    case activity = "CloudTrail record but those of Insights"
    case logEvent = "log event"
  }

  /// Why a condition never holds.
  enum Reason: Sendable {
    /// The field holds a text, and a text is not true, false or a number.
    case text
    /// The field holds true or false (rule 4.3).
    case boolean
    /// The field holds other fields (rule 4.2).
    case object
    /// The field holds an array (rule 4.2).
    case list
    /// The field is never missing.
    case everyRecord
    /// It excludes what every value equals.
    case allEqual
  }
}
