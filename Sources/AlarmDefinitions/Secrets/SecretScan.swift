/// Finds what looks like a secret in a text, in one walk over its bytes.
///
/// Whoever wrote the text may want the walk to be long: nothing in it goes back, and each look ahead
/// either ends in a secret, which is then passed over, or has a limit.
struct SecretScan {
  /// Whose words are looked at.
  enum Origin {
    /// A name, a value, or another text of a user's.
    case own
    /// A sentence of ours with such texts in it, where a colon behind a word is often our own.
    case sentence
  }

  let bytes: [UInt8]
  let origin: Origin
  private var ranges: [Range<Int>] = []
  private var place = 0
  /// Where the name ends that the walk is in, letters, digits and the signs between them.
  private var nameEnd = 0
  private var nameStart = 0
  /// Whether that name means a secret.
  private var nameMeaning: SecretName.Meaning?
  /// Where the run of base 64 ends that the walk is in.
  private var runEnd = 0
  /// Whether the walk is in an ARN.
  private var isInARN = false

  private init(_ text: String, _ origin: Origin) {
    (bytes, self.origin) = (Array(text.utf8), origin)
  }

  /// The places of what looks like a secret in `text`, in their order.
  static func ranges(in text: String, _ origin: Origin) -> [Range<Int>] {
    // Nothing shorter is worth hiding.
    if text.utf8.count < 6 { return [] }
    var scan = SecretScan(text, origin)
    while scan.place < scan.bytes.count { scan.step() }
    return scan.ranges
  }

  private mutating func step() {
    enter()
    if let secret = token() ?? key() ?? value() {
      ranges.append(secret)
      place = secret.upperBound
      (nameEnd, runEnd, nameMeaning) = (place, place, nil)
    } else {
      place += 1
    }
  }

  /// Whether a word may begin here.
  var isBoundary: Bool { place == 0 || !bytes[place - 1].isAlphanumeric }

  /// Whether nothing that may be a part of a token stands before.
  var isTokenStart: Bool { place == 0 || !bytes[place - 1].isURLByte }

  /// Takes notice of what begins here.
  private mutating func enter() {
    let byte = bytes[place]
    if isInARN { isInARN = !byte.endsARN }
    if byte == UInt8(ascii: "a"), isBoundary, has("arn:", at: place) { isInARN = true }
    if place >= nameEnd, byte.isNameByte {
      (nameStart, nameMeaning) = (place, nil)
      nameEnd = end(of: place, while: \.isNameByte)
    }
    if place < nameEnd, nameMeaning == nil {
      nameMeaning = SecretName.meaning(at: place, in: bytes, end: nameEnd)
    }
  }

  /// Whether `word` stands at a place.
  func has(_ word: String, at place: Int) -> Bool {
    place >= 0 && place <= bytes.count && bytes[place...].starts(with: word.utf8)
  }

  /// The first place behind `start` where `condition` does not hold.
  func end(of start: Int, while condition: (UInt8) -> Bool) -> Int {
    var end = start
    while end < bytes.count, condition(bytes[end]) { end += 1 }
    return end
  }

  /// A secret key that is in the run of base 64 that begins here.
  private mutating func key() -> Range<Int>? {
    guard place >= runEnd, bytes[place].isBase64 else { return nil }
    runEnd = end(of: place, while: \.isBase64)
    return SecretKey.range(in: place..<runEnd, of: bytes)
  }

  /// A token that begins here.
  private func token() -> Range<Int>? {
    isBoundary || bytes[place] == UInt8(ascii: "A") ? SecretToken.range(at: place, in: self) : nil
  }

  /// The value behind a name that ends here, or behind the signs of a URL or an option.
  private mutating func value() -> Range<Int>? {
    if bytes[place] == UInt8(ascii: ":"), has("://", at: place) {
      return SecretValue.passwordOfURL(at: place + 3, in: bytes)
    }
    if bytes[place] == UInt8(ascii: "-"), isBoundary {
      if let credentials = SecretValue.credentials(at: place, in: self) { return credentials }
    }
    guard place + 1 == nameEnd, let meaning = nameMeaning, !isReference else { return nil }
    nameMeaning = nil
    let isOption = has("--", at: nameStart)
    return SecretValue.range(
      behind: nameEnd, in: self, meaning, isOption: isOption, isInARN: isInARN)
  }

  /// Filters ask for fields with such names; what they compare them with is no secret.
  private var isReference: Bool { has("$.", at: nameStart - 1) || has("$.", at: nameStart) }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isUpper: Bool { (0x41...0x5A).contains(self) }
  var isLower: Bool { (0x61...0x7A).contains(self) }
  var isAlphanumeric: Bool { isDigit || isUpper || isLower }
  var isBase64: Bool { isAlphanumeric || self == UInt8(ascii: "/") || self == UInt8(ascii: "+") }
  /// Whether it is part of names such as `db_password`, `api-key` or `$.a.password`.
  var isNameByte: Bool {
    isAlphanumeric || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
      || self == UInt8(ascii: ".") || self == UInt8(ascii: "$")
  }
  /// Whether no ARN has it.
  var endsARN: Bool {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: "}"): true
    default: isBlank
    }
  }
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var lowered: UInt8 { isUpper ? self + 0x20 : self }
}
