/// Names whose values are secrets, such as `db_password`.
enum SecretName {
  /// How sure it is that a name's value is a secret.
  enum Meaning {
    /// A password: of whatever words.
    case password
    /// A key or a token, or something that is called like one.
    case key
  }

  private static let words =
    bytes(of: ["password", "passwd", "passphrase", "pwd"], .password)
    + bytes(
      of: [
        "secret", "token", "apikey", "api_key", "api-key", "accesskey", "access_key", "access-key",
        "accountkey", "privatekey", "private_key", "credential",
      ], .key)

  private static func bytes(
    of words: [String], _ meaning: Meaning
  ) -> [(word: [UInt8], meaning: Meaning)] {
    words.map { (Array($0.utf8), meaning) }
  }

  /// What a name that ends at `end` means, if a word for a secret stands at `place` of it.
  static func meaning(at place: Int, in bytes: [UInt8], end: Int) -> Meaning? {
    let first = bytes[place].lowered
    guard first.beginsSecretWord else { return nil }
    if isPass(at: place, in: bytes, end: end) { return .key }
    for (word, meaning) in words where word[0] == first && end - place >= word.count {
      let behind = place + word.count
      guard bytes[place..<behind].lazy.map(\.lowered).elementsEqual(word) else { continue }
      // In "secretsmanager" it is another word.
      var next = behind
      if next < end, bytes[next].lowered == UInt8(ascii: "s") { next += 1 }
      if next == end || !bytes[next].isLower { return meaning }
    }
    return nil
  }

  /// Whether "pass" stands there as a word of its own, as in `DB_PASS`: it is a part of many others.
  private static func isPass(at place: Int, in bytes: [UInt8], end: Int) -> Bool {
    let behind = place + 4
    guard behind <= end, bytes[place..<behind].lazy.map(\.lowered).elementsEqual("pass".utf8)
    else { return false }
    let isEnd = behind == end || !(bytes[behind].isLower || bytes[behind].isUpper)
    guard isEnd, place > 0, bytes[place - 1].isAlphanumeric else { return isEnd }
    return bytes[place].isUpper && bytes[place - 1].isLower
  }
}

extension UInt8 {
  /// Whether one of the words begins with it.
  fileprivate var beginsSecretWord: Bool {
    switch self {
    case UInt8(ascii: "p"), UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "a"): true
    default: self == UInt8(ascii: "c")
    }
  }
}
