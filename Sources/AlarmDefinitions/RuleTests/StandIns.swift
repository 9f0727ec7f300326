/// Names that stand in the place of those of an archive, the same one for the same name.
///
/// They are numbered as they come, so that the same records give the same ones.
struct StandIns {
  /// What a name is of.
  enum Kind: String {
    case account, user, role, session, bucket, key, name
    case address
    case accessKey = "AKIAEXAMPLE"
    case principal = "AIDAEXAMPLE"
  }

  private static let accounts = ["111122223333", "444455556666", "777788889999"]
  /// Longer runs of signs are no words: tokens, and messages of AWS that are encoded.
  private static let longestWord = 48
  /// Characters that a name inside of a longer text may have.
  private static let nameSigns = Set("._@+=,-".unicodeScalars)

  /// What an identity of CloudFront's begins with: a name with spaces in it, whose last word is the distribution's.
  private static let distribution =
    "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity "

  private var made: [String: String] = [:]
  private var counts: [Kind: Int] = [:]

  init() {}

  /// Returns what stands for a whole name.
  mutating func name(_ name: String, _ kind: Kind) -> String {
    if let known = made[name] { return known }
    if name.isEmpty || name.allSatisfy({ $0 == "*" || $0 == "?" }) { return name }
    let number = (counts[kind] ?? 0) + 1
    counts[kind] = number
    let standIn = Self.standIn(for: name, kind, number)
    made[name] = standIn
    return standIn
  }

  private static func standIn(for name: String, _ kind: Kind, _ number: Int) -> String {
    switch kind {
    case .account:
      return number <= accounts.count ? accounts[number - 1] : padded(number, to: 12, "1")
    case .address:
      return name.contains(":")
        ? "2001:db8::\(String(number, radix: 16))"
        : "198.51.\(100 + number / 250).\(number % 250 + 1)"
    case .accessKey, .principal: return kind.rawValue + padded(number, to: 9, "0")
    case .user, .role, .session, .bucket, .key, .name: return "\(kind.rawValue)-\(number)"
    }
  }

  private static func padded(_ number: Int, to length: Int, _ first: String) -> String {
    let digits = "\(number)"
    return first + String(repeating: "0", count: max(0, length - 1 - digits.count)) + digits
  }

  /// Returns a text with what stands for each name in it: ARNs, accounts, addresses, keys, and names met before.
  mutating func text(_ text: String) -> String {
    if let known = made[text] { return known }
    if text.hasPrefix(Self.distribution) {
      let id = String(text.dropFirst(Self.distribution.count))
      return Self.distribution + name(id, .name)
    }
    var (result, word) = ("", "")
    for scalar in text.unicodeScalars {
      if Self.isOfWord(scalar) {
        word.unicodeScalars.append(scalar)
      } else {
        result += self.word(word)
        word = ""
        result.unicodeScalars.append(scalar)
      }
    }
    return result + self.word(word)
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || nameSigns.contains(scalar)
      || scalar == ":" || scalar == "/" || scalar == "*"
  }

  /// Whether a text is nothing but an ARN, an account, an address or a range of them, or a key: `text` then replaces it as a
  /// whole.
  static func isIdentifier(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isRange = parts.count == 2 && parts[1].allSatisfy(\.isNumber)
    return text.hasPrefix("arn:") || isAccount(text) || kind(ofKey: text) != nil
      || isAddress(parts.count == 1 || isRange ? String(parts[0]) : "")
  }

  /// What stands for a run of signs that names and ARNs have.
  private mutating func word(_ word: String) -> String {
    if word.hasPrefix("arn:") { return arn(word) }
    return word.split(separator: "/", omittingEmptySubsequences: false).map { part in
      plain(String(part))
    }.joined(separator: "/")
  }

  private mutating func plain(_ word: String) -> String {
    if let known = made[word] { return known }
    if word.contains("@") { return name(word, .name) }
    if Self.isAccount(word) { return name(word, .account) }
    if Self.isAddress(word) { return name(word, .address) }
    if let kind = Self.kind(ofKey: word) { return name(word, kind) }
    if word.utf8.count > Self.longestWord { return name(word, .name) }
    guard word.contains(":") else { return word }
    return word.split(separator: ":", omittingEmptySubsequences: false).map { part in
      plain(String(part))
    }.joined(separator: ":")
  }

  /// `arn:aws:iam::111122223333:role/path/name`: the account, and the names of the resource.
  private mutating func arn(_ text: String) -> String {
    var parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count == 6 else { return text }
    parts[4] = plain(parts[4])
    let isObject = parts[2] == "s3"
    var pieces = parts[5].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let type = pieces.count > 1 && !isObject ? pieces[0] : ""
    for index in pieces.indices where index > 0 || isObject || type.isEmpty {
      if pieces[index] == "root", parts[2] == "iam" { continue }
      pieces[index] = name(pieces[index], Self.kind(of: type, isObject, index))
    }
    parts[5] = pieces.joined(separator: "/")
    return parts.joined(separator: ":")
  }

  /// What the piece of an ARN's resource at `index` is a name of.
  private static func kind(of type: String, _ isObject: Bool, _ index: Int) -> Kind {
    if isObject { return index == 0 ? .bucket : .key }
    switch type {
    case "user": return .user
    case "role": return .role
    case "assumed-role": return index == 1 ? .role : .session
    default: return .name
    }
  }

  /// Whether a text is an access key or the ID of a principal, and which.
  private static func kind(ofKey word: String) -> Kind? {
    guard word.utf8.count >= 20, word.utf8.allSatisfy(isOfKey) else { return nil }
    if ["AKIA", "ASIA"].contains(where: word.hasPrefix) { return .accessKey }
    return ["AIDA", "AROA", "AGPA", "ANPA"].contains(where: word.hasPrefix) ? .principal : nil
  }

  private static func isAccount(_ word: String) -> Bool {
    word.utf8.count == 12 && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isAddress(_ word: String) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    // All addresses are nobody's.
    if word == "0.0.0.0" { return false }
    if parts.count == 4 { return parts.allSatisfy { UInt8($0) != nil } }
    let groups = word.split(separator: ":", omittingEmptySubsequences: false)
    return groups.count > 3 && groups.allSatisfy { $0.count <= 4 && $0.allSatisfy(\.isHexDigit) }
  }

  private static func isOfKey(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
  }
}
