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
