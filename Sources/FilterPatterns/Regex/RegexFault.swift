/// One thing that is wrong with a regular expression, and where.
struct RegexFault: Error, Equatable, Sendable {
  /// The kinds of mistakes.
  enum Kind: Equatable, Sendable {
    case empty
    case emptyAlternative
    case parenthesis(Unicode.Scalar)
    case characterNotAllowed(Unicode.Scalar)
    case unknownEscape(Unicode.Scalar)
    case badHexEscape
    case escapesNothing
    case danglingQuantifier
    case secondQuantifier
    case badRepetition
    case unclosedRepetition
    case strayClosing(Unicode.Scalar)
    case unclosedClass
    case emptyClass
    case bracketInClass
    case badRange
    case tooLarge(limit: Int)
  }

  let kind: Kind
  /// Where, as offsets into the pattern's bytes.
  let range: Range<Int>
}

extension RegexFault {
  /// What is wrong and, where that is known, what to write instead.
  var message: String {
    switch kind {
    case .empty: "expected a regular expression between the '%' signs"
    case .emptyAlternative: "expected something on both sides of '|'"
    case .parenthesis(let sign):
      "CloudWatch allows no parentheses in a regular expression; write \(Self.hex(sign)) for the"
        + " character '\(sign)'"
    case .characterNotAllowed(let sign) where sign.isASCII:
      "CloudWatch allows no '\(sign)' in a regular expression; write \(Self.hex(sign))"
    case .characterNotAllowed(let sign):
      "CloudWatch allows no characters outside ASCII in a regular expression, such as '\(sign)'"
    case .unknownEscape(let sign):
      "'\\\(sign)' is no escape; there are \\d \\D \\s \\S \\w \\W, \\xhh and signs"
    case .badHexEscape: "expected two hexadecimal digits after '\\x'"
    case .escapesNothing: "expected a sign after '\\'; write \\\\ for the character '\\'"
    case .danglingQuantifier: "there is nothing here to repeat; write a '\\' before it"
    case .secondQuantifier: "a repetition cannot be repeated"
    case .badRepetition: "expected {n}, {n,}, {,n} or {m,n} with m not above n"
    case .unclosedRepetition: "this '{' is never closed; write \\{ for the character '{'"
    case .strayClosing(let sign): "nothing is open for this '\(sign)'; write \\\(sign)"
    case .unclosedClass: "this '[' is never closed; write \\[ for the character '['"
    case .emptyClass: "expected characters between '[' and ']'"
    case .bracketInClass: "write \\[ for the character '[' between brackets"
    case .badRange: "a range goes from a lower character to a higher one"
    case .tooLarge(let limit): "the regular expression grows to more than \(limit) characters"
    }
  }

  private static func hex(_ sign: Unicode.Scalar) -> String {
    let digits = String(sign.value, radix: 16)
    return "\\x" + (digits.count < 2 ? "0" : "") + digits
  }
}
