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
    /// Two conditions that must both hold and never do.
    case neverBoth(with: String)
    /// Two conditions of which one always holds.
    case alwaysEither(with: String)
    /// A condition that says again what another of its group says.
    case repeated
    /// A `!=` that leaves out records without the field (rule 4.1).
    case excludesMissing(selector: String, condition: String)
    /// A text that is compared where a JSON value was meant (rule 4.3; recorded: filters.json json_equal_true).
    case textNotValue(selector: String, word: String)
    /// A name close to a known one.
    case nearMiss(known: String)
    /// White space before the brace (open question 6).
    case spaceBeforeBrace
    /// `&&` and `||` beside one another (section 2).
    case mixedJoints(meaning: String)
    /// A `?` term beside others (rule 6.4; recorded: optional_with_required).
    case ignoredTerm
    /// A single field that takes the whole message (rule 7.3).
    case wholeMessage(name: String)
  }
}

extension PatternRemark {
  /// What is remarkable and, where that is known, what to write instead, on one line.
  public var message: String { PrintableText.line(wording) }

  /// The only place with such words.
  private var wording: String {
    switch kind {
    case .neverBoth(let other): "this can never hold together with \(other)"
    case .alwaysEither(let other):
      "of this and \(other) one always holds where the field is a text or number; '&&' excludes both"
    case .repeated: "this says again what stands before it"
    case .excludesMissing(let selector, let condition):
      "records without \(selector) are left out too; to keep them write (\(selector) NOT EXISTS || "
        + condition + ")"
    case .textNotValue(let selector, let word):
      "this compares with the text \"\(word)\", never with the JSON value \(word); for that write "
        + "\(selector) IS \(word.uppercased())"
    case .nearMiss(let known): "no such name is known; \"\(known)\" is"
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
