extension DocumentTree: Codable {
  /// Reads any JSON.
  init(from decoder: any Decoder) throws {
    if let members = try? [String: DocumentTree](from: decoder) {
      self = .object(members)
    } else if let items = try? [DocumentTree](from: decoder) {
      self = .list(items)
    } else {
      self = try Self.scalar(in: decoder.singleValueContainer())
    }
  }

  private static func scalar(
    in container: any SingleValueDecodingContainer
  ) throws -> DocumentTree {
    if container.decodeNil() { return .null }
    if let text = try? container.decode(String.self) { return .text(text) }
    if let truth = try? container.decode(Bool.self) { return .plain("\(truth)") }
    if let whole = try? container.decode(Int.self) { return .plain("\(whole)") }
    return .plain("\(try container.decode(Double.self))")
  }

  /// Writes JSON: what is plain as the number or the truth it spells, else as a text.
  func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let members): try members.encode(to: encoder)
    case .list(let items): try items.encode(to: encoder)
    case .text(let text): try text.encode(to: encoder)
    case .plain(let spelling): try Self.encode(plain: spelling, to: encoder)
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    }
  }

  private static func encode(plain spelling: String, to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let truth = Bool(spelling) {
      try container.encode(truth)
    } else if let whole = Int(spelling) {
      try container.encode(whole)
    } else if let number = Double(spelling), number.isFinite {
      try container.encode(number)
    } else {
      try container.encode(spelling)
    }
  }
}
