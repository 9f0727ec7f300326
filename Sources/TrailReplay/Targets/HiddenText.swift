internal import BucketExposure

/// What records have in place of a text that nobody is to read.
enum HiddenText {
  private static let literals = WithheldText.literals.map { Array($0.utf8) }

  /// Whether a text stands for a hidden one: one of these words, or nothing but asterisks.
  static func isHidden(_ text: [UInt8]) -> Bool {
    switch text.first {
    case UInt8(ascii: "H"), UInt8(ascii: "<"): literals.contains(text)
    case UInt8(ascii: "*"): literals.contains(text) || text.allSatisfy { $0 == UInt8(ascii: "*") }
    default: false
    }
  }
}
