/// Tokens that begin with their maker's sign.
struct SecretToken {
  /// What the characters behind the sign are.
  enum Signs {
    case capitals, alphanumeric, hexadecimal, base64, anyOfURL
  }

  let sign: [UInt8]
  let signs: Signs
  /// How many there are at least.
  let least: Int
  /// Whether a digit must be among them, as names may begin with the sign, too.
  let hasDigit: Bool

  private init(_ sign: String, _ signs: Signs, _ least: Int, hasDigit: Bool = false) {
    (self.sign, self.signs, self.least) = (Array(sign.utf8), signs, least)
    self.hasDigit = hasDigit
  }

  /// The tokens of the makers, by their first byte.
  private static let known: [UInt8: [SecretToken]] = Dictionary(
    grouping: amazon + codeHosts + chats + clouds + others, by: { $0.sign[0] })

  private static let amazon: [SecretToken] = [
    .init("AKIA", .capitals, 16), .init("ASIA", .capitals, 16), .init("ABIA", .capitals, 16),
    .init("ABSK", .base64, 40), .init("bedrock-api-key-", .base64, 20),
  ]
  private static let codeHosts: [SecretToken] =
    ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map { .init($0, .alphanumeric, 20) }
    + ["glpat-", "gldt-", "glrt-", "glptt-", "glsoat-", "glcbt-", "glft-"].map {
      .init($0, .anyOfURL, 16)
    }
    + [
      .init("github_pat_", .anyOfURL, 20), .init("npm_", .alphanumeric, 30),
      .init("pypi-", .anyOfURL, 40), .init("dckr_pat_", .anyOfURL, 20),
      .init("rubygems_", .hexadecimal, 32), .init("ATATT3", .anyOfURL, 20),
      .init("ATCTT3", .anyOfURL, 20),
      .init("hf_", .alphanumeric, 30),
    ]
  private static let chats: [SecretToken] =
    ["xoxa-", "xoxb-", "xoxc-", "xoxd-", "xoxe-", "xoxp-", "xoxr-", "xoxs-", "xapp-"].map {
      .init($0, .anyOfURL, 10)
    }
    + [
      .init("hooks.slack.com/services/", .anyOfURL, 1),
      .init("discord.com/api/webhooks/", .anyOfURL, 1),
      .init("webhook.office.com/webhookb2/", .anyOfURL, 1),
      .init("pagerduty.com/integration/", .alphanumeric, 10),
    ]
  private static let clouds: [SecretToken] = [
    .init("AIza", .anyOfURL, 30), .init("ya29.", .anyOfURL, 20), .init("GOCSPX-", .anyOfURL, 20),
    .init("hvs.", .anyOfURL, 20), .init("hvb.", .anyOfURL, 20), .init("hvr.", .anyOfURL, 20),
    .init("s.", .alphanumeric, 24, hasDigit: true), .init("dop_v1_", .hexadecimal, 32),
    .init("dapi", .hexadecimal, 32), .init("NRAK-", .alphanumeric, 20),
  ]
  private static let others: [SecretToken] =
    ["sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_"].map { .init($0, .alphanumeric, 10) }
    + [
      .init("SG.", .anyOfURL, 30), .init("SK", .hexadecimal, 32), .init("key-", .hexadecimal, 32),
      .init("sk-", .anyOfURL, 20, hasDigit: true), .init("shpat_", .hexadecimal, 32),
      .init("shpss_", .hexadecimal, 32), .init("lin_api_", .alphanumeric, 20),
      .init("AGE-SECRET-KEY-1", .capitals, 20), .init("sntrys_", .anyOfURL, 20),
      .init("PMAK-", .anyOfURL, 20), .init("X-Amz-Signature=", .hexadecimal, 16),
    ]

  /// The token that begins at `place`; nil where none does.
  static func range(at place: Int, in scan: SecretScan) -> Range<Int>? {
    switch scan.bytes[place] {
    case UInt8(ascii: "e"): return signedToken(at: place, in: scan)
    case UInt8(ascii: "-"): return privateKey(at: place, in: scan)
    case UInt8(ascii: "B"), UInt8(ascii: "b"):
      if let credentials = authorization(at: place, in: scan) { return credentials }
    default: break
    }
    for token in known[scan.bytes[place], default: []]
    where scan.bytes[place...].starts(with: token.sign) && (!token.hasDigit || scan.isTokenStart) {
      let start = place + token.sign.count
      let end = scan.end(of: start, while: token.signs.contains)
      guard end - start >= token.least else { continue }
      if token.hasDigit, !scan.bytes[start..<end].contains(where: \.isDigit) { continue }
      return place..<end
    }
    return nil
  }

  /// `Bearer TOKEN` and `Basic TOKEN`, which are no words of a sentence.
  private static func authorization(at place: Int, in scan: SecretScan) -> Range<Int>? {
    for word in ["bearer", "basic"] {
      let end = place + word.utf8.count
      guard end < scan.bytes.count, scan.bytes[place..<end].map(\.lowered).elementsEqual(word.utf8)
      else { continue }
      let start = end + scan.bytes[end...].prefix(8).prefix(while: \.isBlank).count
      let stop = scan.end(of: start) { $0.isTokenByte }
      let token = scan.bytes[start..<stop]
      guard start > end, token.count >= 8, SecretKey.readablePart(of: token) < 70,
        token.contains(where: { $0.isDigit || $0.isUpper })
      else { continue }
      return place..<stop
    }
    return nil
  }

  /// A signed token: two or three parts of base 64 with dots between them, the first of which is an object.
  private static func signedToken(at place: Int, in scan: SecretScan) -> Range<Int>? {
    guard scan.isTokenStart, scan.has("eyJ", at: place) else { return nil }
    let header = scan.end(of: place) { $0.isURLByte && $0 != UInt8(ascii: ".") }
    guard header - place >= 12, header < scan.bytes.count,
      scan.bytes[header] == UInt8(ascii: ".")
    else { return nil }
    let end = scan.end(of: header, while: \.isTokenByte)
    return end - header > 10 ? place..<end : nil
  }

  /// A private key, up to its last line, or to the text's end where that is missing.
  private static func privateKey(at place: Int, in scan: SecretScan) -> Range<Int>? {
    guard scan.has("-----BEGIN ", at: place) else { return nil }
    let head = scan.bytes[place...].prefix(64)
    guard String(decoding: head, as: UTF8.self).contains("PRIVATE KEY-----") else { return nil }
    var end = place + 32
    while end < scan.bytes.count, !scan.has("-----END", at: end) { end += 1 }
    let stop = end < scan.bytes.count ? scan.end(of: end + 8) { $0 != UInt8(ascii: "\n") } : end
    return place..<min(stop, scan.bytes.count)
  }
}

extension SecretToken.Signs {
  func contains(_ byte: UInt8) -> Bool {
    switch self {
    case .capitals: byte.isUpper || byte.isDigit
    case .alphanumeric: byte.isAlphanumeric
    case .hexadecimal: byte.isDigit || (0x61...0x66).contains(byte)
    case .base64: byte.isBase64 || byte == UInt8(ascii: "=")
    case .anyOfURL: byte.isURLByte || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "%")
    }
  }
}

extension UInt8 {
  /// Whether base 64 for URLs has it, or a dot between two of those.
  var isURLByte: Bool {
    isAlphanumeric || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
      || self == UInt8(ascii: ".")
  }
  var isTokenByte: Bool {
    isURLByte || self == UInt8(ascii: "~") || self == UInt8(ascii: "+")
      || self == UInt8(ascii: "/") || self == UInt8(ascii: "=")
  }
}
