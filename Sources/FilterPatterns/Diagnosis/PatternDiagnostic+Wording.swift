extension PatternDiagnostic {
  /// What is wrong and, where that is known, what to write instead, on one line.
  public var message: String { PrintableText.line(wording) }

  /// The only place with such words.
  private var wording: String {
    switch kind {
    case .tooLong(let count, let limit):
      "the pattern has \(count) characters; CloudWatch allows \(limit)"
    case .emptyBraces:
      "expected a condition between '{' and '}', such as $.eventName = PutBucketAcl"
    case .missingClosingBrace:
      "expected '}' at the end; a pattern that starts with '{' ends with '}'"
    case .textBehindPattern: "nothing may follow the closing '}'"
    case .missingClosingBracket:
      "expected ']' at the end; a pattern that starts with '[' ends with ']'"
    case .regexStandsAlone:
      "a regular expression is a pattern of its own; nothing may stand beside it"
    case .tooManyRegexes(let limit):
      "CloudWatch allows \(limit) regular expressions in a pattern; this is one more"
    case .tooManyWildcardSelectors(let limit):
      "CloudWatch allows \(limit) selectors with [*] or .* in a pattern; this is one more"
    case .nestedTooDeep(let limit): "parentheses are nested more than \(limit) deep"
    case .missingParenthesis: "expected ')'"
    case .strayParenthesis: "no '(' is open for this ')'"
    case .misspelledJoint(let written, let instead):
      "'\(written)' does not join conditions; write '\(instead.rawValue)'"
    case .missingJoint: "expected '&&' or '||' between two conditions"
    case .negation:
      "'!' does not negate a condition; write '!=' for '=', or 'NOT EXISTS' behind the field"
    case .unexpectedText(let text): "did not expect '\(text)' here"
    case .expectedCondition(let sign):
      "expected a condition after '\(sign)', such as $.eventName = PutBucketAcl"
    case .expectedTest(let selector):
      "expected an operator after \(selector): = != < <= > >=, IS NULL, IS TRUE, IS FALSE"
        + " or NOT EXISTS"
    case .misspelledComparison(let written, let instead?):
      "'\(written)' is not an operator; write '\(instead.rawValue)'"
    case .misspelledComparison(let written, nil):
      "'\(written)' is not an operator; there are = != < <= > >="
    case .lowerCaseKeyword(let written, let instead):
      "'\(written)' must be in upper case; write '\(instead)'"
    case .expectedIsWord: "expected NULL, TRUE or FALSE after IS"
    case .isNot: "there is no IS NOT; to ask for any text or number write '= *'"
    case .expectedExists: "expected EXISTS after NOT"
    case .existsAlone(let selector):
      "EXISTS stands only behind NOT; to ask for any text or number write \(selector) = *"
    case .gluedNot(let instead): "a space is missing; write \(instead) NOT EXISTS"
    case .bareFieldName(let instead): "a field's name begins with '$.'; write \(instead)"
    case .selectorNeedsDot(let instead?): "a selector begins with '$.'; write \(instead)"
    case .selectorNeedsDot(nil): "a selector begins with '$.' and a field's name"
    case .expectedName: "expected a field's name"
    case .badName(let character, let instead):
      "'\(character)' cannot stand in a field's name like this; write \(instead)"
    case .wrongKeyForm(let instead):
      "a field's name in brackets needs a dot before them and single quotes; write \(instead)"
    case .unclosedKey: "the field's name never ends; close it with \"']\""
    case .badIndex: "expected a number from 0 on or '*' between '[' and ']'"
    case .secondWildcard: "a selector may hold one wildcard; this is the second"
    case .expectedValue(let sign): "expected a value after '\(sign)'"
    case .needsQuotes(let text, because: "*"):
      "a term has no wildcards, and is found inside words too; leave the '*' out, or write "
        + PatternPrinter.quoted(text)
    case .needsQuotes(let text, let character):
      "text with \(Self.name(of: character)) needs double quotes; write "
        + PatternPrinter.quoted(text)
    case .reservedWord(.null):
      "null without quotes is no value; to ask for a null write IS NULL, for a text write \"null\""
    case .reservedWord(let word):
      "CloudWatch keeps the word \(word.rawValue) for itself; write "
        + PatternPrinter.quoted(word.rawValue)
    case .wrongQuotes(let instead): "text stands in double quotes; write \(instead)"
    case .unclosedQuote: "this quote is never closed"
    case .unclosedRegex: "this '%' is never closed; text with a '%' needs quotes"
    case .selectorAsValue: "a field is compared with a text or a number, not with another field"
    case .orderingNeedsNumber(let comparison, let written):
      "'\(comparison.rawValue)' compares with a number without quotes, not with \(written)"
    case .badRegex(let fault): fault.message
    case .prefixWithoutTerm(let prefix):
      "expected a term right after '\(prefix)'; text with '\(prefix)' alone needs double quotes"
    case .gluedToQuote: "expected a space after the closing quote"
    case .expectedField: "expected a field's name"
    case .expectedFieldTest: "expected an operator after the field's name: = != < <= > >="
    case .keywordOnField:
      "IS and EXISTS ask only of JSON events; to ask for any text write '= *'"
    case .missingComma: "expected ',' between two fields"
    case .badFieldName(let name):
      "'\(name)' is no field name; it holds letters, digits, '-' and '_'"
    case .repeatedField(let name): "two fields are called '\(name)'"
    case .otherField(let name, let instead):
      "a field's conditions are all on its own name; write \(instead), or ',' before \(name)"
    case .secondEllipsis: "'...' may stand once in a pattern"
    case .conditionOnEllipsis: "'...' stands alone: nothing can be asked of it"
    case .badReference(let fault): fault.message
    }
  }

  private static func name(of character: Character) -> String {
    character == " " ? "a space" : "'\(character)'"
  }
}

extension PatternDiagnostic.Note {
  /// What stands at the note's place.
  var message: String { "the '\(openingSign)' that is not closed" }
}
