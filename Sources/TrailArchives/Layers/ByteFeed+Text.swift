extension ByteFeed {
  /// Whether what comes next may follow an archive's end: text, gzip or another archive.
  var mayFollowArchive: Bool {
    beginsText || begins(with: LayerForm.gzipMagic) || begins(with: ZipHeader.signature)
  }

  /// Whether a JSON document, white space before one, or a line with a time begins here.
  var beginsText: Bool {
    guard count > 0 else { return false }
    switch self[0] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), 0x20, 0x09, 0x0A, 0x0D: return true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return true
    default: return false
    }
  }
}
