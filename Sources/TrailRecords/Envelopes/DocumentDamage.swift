/// Why a stream of documents cannot be read further.
package enum DocumentDamage: Equatable, Sendable {
  /// The text is not JSON; `inRecord` says whether a record is lost by it.
  case fault(JSONFault, inRecord: Bool)
  /// The stream ends inside a document.
  case cut(inRecord: Bool)
  /// `Records` holds something other than a list.
  case recordsIsNoList

  /// Whether the damage broke a record that had begun.
  package var isInRecord: Bool {
    switch self {
    case .fault(_, let inRecord), .cut(let inRecord): inRecord
    case .recordsIsNoList: false
    }
  }
}

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
