/// The texts that a report tells of a record, in as few bytes as will do: there may be very many records,
/// and several filters may match one.
struct EvidenceTexts: Sendable {
  enum Text: Int, CaseIterable {
    case eventID
    case eventSource
    case eventName
    case errorCode
    case awsRegion
    case recipientAccountId
    case actor
    case sourceIPAddress
    case resource

    fileprivate func choose(from facts: EvidenceReader.Facts) -> [UInt8]? {
      switch self {
      case .eventID: facts[.eventID]
      case .eventSource: facts[.eventSource]
      case .eventName: facts[.eventName]
      case .errorCode: facts[.errorCode]
      case .awsRegion: facts[.region]
      case .recipientAccountId: facts[.account]
      case .actor: facts[.actorARN] ?? facts[.actorType]
      case .sourceIPAddress: facts[.sourceIPAddress]
      case .resource: facts[.bucket]
      }
    }
  }

  /// Each text behind its length and one more, seven bits a byte, the lowest ones first; 0 for nil.
  private let bytes: [UInt8]

  /// Keeps what a report tells of `facts`.
  init(of facts: EvidenceReader.Facts) {
    let texts = Text.allCases.map { $0.choose(from: facts) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      texts.reduce(0) { $0 + ($1.map { $0.count + ($0.count < 127 ? 1 : 2) } ?? 1) })
    for text in texts {
      var length = text.map { $0.count + 1 } ?? 0
      while length > 0x7F {
        bytes.append(UInt8(length & 0x7F) | 0x80)
        length >>= 7
      }
      bytes.append(UInt8(length))
      bytes += text ?? []
    }
    self.bytes = bytes
  }

  /// A text; nil where the record has none.
  subscript(text: Text) -> String? {
    utf8(of: text).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The same, as bytes.
  func utf8(of text: Text) -> ArraySlice<UInt8>? {
    var position = 0
    for _ in 0..<text.rawValue {
      let length = length(at: &position)
      position += max(0, length - 1)
    }
    let length = length(at: &position)
    return length == 0 ? nil : bytes[position..<(position + length - 1)]
  }

  private func length(at position: inout Int) -> Int {
    var (length, shift) = (0, 0)
    while true {
      let byte = bytes[position]
      position += 1
      length |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return length }
      shift += 7
    }
  }
}
