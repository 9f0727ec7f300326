extension ArchiveName {
  /// Whether a sync tool gives such names to copies that it has not finished.
  ///
  /// Behind the name of a log `aws s3 sync` puts eight random hexadecimal digits in both cases, rclone
  /// `.partial`, and rsync a dot before it and six letters or digits behind (their sources, and observed).
  /// People call whole files so, too: only what is in such a file shows that it is a half. A day or a
  /// plain word behind a log's name is nothing that a tool makes up.
  package static func mayBeUnfinishedCopy(_ path: ArchiveLocation) -> Bool {
    let name = path.lastComponent
    // Most names end in `.json.gz`, and need not be taken apart.
    guard let point = name.lastIndex(of: UInt8(ascii: ".")),
      (6...8).contains(name.endIndex - point - 1)
    else { return false }
    let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count > 2, let last = parts.last, let end = parts.dropLast().last else {
      return false
    }
    if last.elementsEqual("partial".utf8) { return true }
    guard ["json", "gz"].contains(where: { $0.utf8.elementsEqual(end) }) else { return false }
    let letters = NameLetters(last)
    return parts[0].isEmpty && last.count == 6
      ? letters.areAll : last.count == 8 && letters.mayBeRandom
  }
}

/// Which kinds of letters and digits a part of a name has.
private struct NameLetters {
  /// Whether there is nothing else.
  private(set) var areAll = true
  private var areHexadecimal = true
  private var hasDigits = false
  private var hasUpper = false
  private var hasLower = false

  init(_ part: ArraySlice<UInt8>) {
    for byte in part {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigits = true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): hasUpper = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"): hasLower = true
      default: areAll = false
      }
      areHexadecimal = areHexadecimal && byte | 0x20 <= UInt8(ascii: "f")
    }
  }

  /// Whether a program may have thrown dice for them.
  var mayBeRandom: Bool {
    guard areAll, hasUpper || hasLower else { return false }
    return areHexadecimal || hasDigits && hasUpper && hasLower
  }
}
