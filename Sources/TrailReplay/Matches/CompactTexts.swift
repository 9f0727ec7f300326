/// A few texts, some of them absent, in as few bytes as will do.
struct CompactTexts: Hashable, Sendable {
  /// A text as it is kept.
  private struct Kept: Equatable {
    /// What gives its size: 0 for an absent one, the number of its form, or its length and three.
    let size: Int
    let bytes: ArraySlice<UInt8>

    var form: CompactForm? { CompactTexts.form(size) }
  }

  /// Above the number of every form.
  private static let plain = 3

  /// Each text behind what gives its size, seven bits a byte, the lowest ones first.
  let bytes: [UInt8]

  init(_ texts: [ArraySlice<UInt8>?]) {
    let forms = texts.map { $0.flatMap { CompactForm(of: $0) } }
    var count = 0
    for (text, form) in zip(texts, forms) {
      let length = text?.count ?? 0
      count += form.map { $0.size + 1 } ?? length + Self.sizeBytes(length)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for (text, form) in zip(texts, forms) { Self.append(text, form, to: &bytes) }
    self.bytes = bytes
  }

  /// Takes `bytes` that such texts were kept in before; nil where they are no `count` of them.
  init?(bytes: [UInt8], count: Int) {
    var position = 0
    for _ in 0..<count {
      var (size, shift) = (0, 0)
      while true {
        guard position < bytes.count, shift < 56 else { return nil }
        let byte = bytes[position]
        position += 1
        size |= Int(byte & 0x7F) << shift
        if byte < 0x80 { break }
        shift += 7
      }
      let length = Self.form(size)?.size ?? max(0, size - Self.plain)
      guard length <= bytes.count - position else { return nil }
      position += length
    }
    guard position == bytes.count else { return nil }
    self.bytes = bytes
  }

  /// How many bytes the size of a text of `length` takes.
  private static func sizeBytes(_ length: Int) -> Int {
    max(1, (Int.bitWidth - (length + plain).leadingZeroBitCount + 6) / 7)
  }

  private static func append(
    _ text: ArraySlice<UInt8>?, _ form: CompactForm?, to bytes: inout [UInt8]
  ) {
    guard let text else { return bytes.append(0) }
    if let form {
      bytes.append(form.rawValue)
      return form.append(text, to: &bytes)
    }
    var size = text.count + plain
    while size > 0x7F {
      bytes.append(UInt8(size & 0x7F) | 0x80)
      size >>= 7
    }
    bytes.append(UInt8(size))
    bytes += text
  }

  private init(encoded bytes: [UInt8]) { self.bytes = bytes }

  /// The texts without the first `count`.
  func dropping(_ count: Int) -> CompactTexts {
    var position = 0
    for _ in 0..<count { skip(from: &position) }
    return CompactTexts(encoded: Array(bytes[position...]))
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(words: bytes)
  }

  /// The text at `index`; nil where it is absent.
  subscript(index: Int) -> [UInt8]? {
    let kept = kept(at: index)
    return kept.size == 0 ? nil : kept.form?.text(of: kept.bytes) ?? Array(kept.bytes)
  }

  /// Whether the text at `index` comes before that of `other` in the order of their bytes, an absent
  /// one before all; nil where both are the same.
  func precedes(_ other: CompactTexts, at index: Int) -> Bool? {
    let (mine, others) = (kept(at: index), other.kept(at: index))
    if mine == others { return nil }
    // Identifiers have the order of their texts.
    if mine.form == others.form, mine.form != .address, mine.size > 0, others.size > 0 {
      return mine.bytes.lexicographicallyPrecedes(others.bytes)
    }
    guard let text = self[index], let otherText = other[index] else { return mine.size == 0 }
    return text.lexicographicallyPrecedes(otherText)
  }

  private func kept(at index: Int) -> Kept {
    var position = 0
    for _ in 0..<index { skip(from: &position) }
    let (size, length) = next(from: &position)
    return Kept(size: size, bytes: bytes[position..<position + length])
  }

  private func skip(from position: inout Int) {
    let (_, length) = next(from: &position)
    position += length
  }

  /// Goes past what gives the size of a text, to its bytes, and returns how many these are.
  private func next(from position: inout Int) -> (size: Int, length: Int) {
    var (size, shift) = (0, 0)
    while true {
      let byte = bytes[position]
      position += 1
      size |= Int(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return (size, Self.form(size)?.size ?? max(0, size - Self.plain))
  }

  private static func form(_ size: Int) -> CompactForm? {
    size < plain ? CompactForm(rawValue: UInt8(size)) : nil
  }
}
