extension DocumentDamage {
  /// The damage as a message words it; nil for a cut, which has words of its own.
  package var title: String? {
    switch self {
    case .cut: nil
    case .recordsIsNoList: "\"Records\" is not a list"
    case .fault(let fault, _): fault.title
    }
  }
}

extension JSONFault {
  /// The fault as a message words it.
  package var title: String {
    switch self {
    case .unexpectedByte: "malformed JSON: a byte that cannot stand here"
    case .badNumber: "malformed JSON: a number that JSON does not have"
    case .badEscape: "malformed JSON: an escape that JSON does not have"
    case .controlCharacter: "malformed JSON: a control character inside a string"
    case .invalidUTF8: "malformed JSON: text that is not UTF-8"
    case .tooDeep: "malformed JSON: nested too deep"
    }
  }
}
