/// The parts of an ARN, as far as it matters whose it is.
struct AmazonResourceName {
  let account: Substring
  /// Whether a `*` or `?`, which in texts stands for colons as well, stands before the account.
  let hasWildcardBeforeAccount: Bool

  /// Nil where `text` does not have the six parts of an ARN.
  init?(_ text: String) {
    guard text.hasPrefix("arn:") else { return nil }
    let colon = UInt8(ascii: ":")
    let parts = text.utf8.split(separator: colon, maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6 else { return nil }
    account = Substring(parts[4])
    hasWildcardBeforeAccount = parts[1...3].contains { $0.contains(where: NamePattern.isWildcard) }
  }

  /// Whether `text` is an account's number.
  static func isAccount(_ text: some StringProtocol) -> Bool {
    let digits = text.utf8
    return digits.count == 12
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
