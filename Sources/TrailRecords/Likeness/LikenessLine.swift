/// What stands before the documents of a text, on the line that is being walked.
struct LikenessLine {
  /// Whether a document has ended before.
  private var isBehindDocument = false
  private var hasText = false
  private var hasBrace = false

  /// Whether a string may be a document: a quote in other text is one of anything.
  var mayBeginString: Bool { !hasText }

  /// What stands before the container that `byte` opens.
  func lead(of byte: UInt8) -> LikenessLevel.Lead {
    guard hasText else { return isBehindDocument ? .documents : .nothing }
    return hasBrace || byte != UInt8(ascii: "{") ? .braces : .prose
  }

  /// Notes a byte between the documents.
  mutating func note(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"): (hasText, hasBrace) = (false, false)
    case 0x20, 0x09, 0x0D, UInt8(ascii: ","), UInt8(ascii: ":"): break
    default: hasText = true
    }
  }

  /// Notes that a container was left that `byte` closes; log lines have times in brackets.
  mutating func noteEnd(_ byte: UInt8) {
    isBehindDocument = true
    if byte == UInt8(ascii: "]") { hasText = true } else { hasBrace = true }
  }
}
