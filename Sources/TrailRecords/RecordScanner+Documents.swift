extension RecordScanner {
  /// What the keys of an object told of it; positions are indexes of the window.
  enum Head: Equatable {
    /// A telling key was read; `value` is where its value, or white space before that, begins.
    case decided(TellingKey, value: Int)
    /// The object ended, and no key told anything.
    case undecided
    case incomplete
    case malformed(JSONFault, index: Int, seenAt: Int)
  }

  /// Reads the keys of the object at `index` until one decides what it is.
  mutating func head(of window: borrowing RecordWindow, at index: Int) -> Head {
    var walk = walk(window, at: index + 1, for: nil)
    let key = run(&walk) { $0.tellingKey() }
    return head(key, walk, index + 1)
  }

  /// Reads the one key at `index`; a key that tells nothing counts as `.nothing`.
  mutating func key(of window: borrowing RecordWindow, at index: Int) -> Head {
    var walk = walk(window, at: index, for: nil)
    let key = run(&walk) { $0.readKey() }
    return head(key, walk, index)
  }

  private func head(_ key: TellingKey?, _ walk: JSONWalk, _ index: Int) -> Head {
    let reached = index + (walk.at - walk.origin)
    if let key { return .decided(key, value: index + (walk.colon - walk.origin) + 1) }
    if let fault = walk.fault {
      return .malformed(fault, index: reached, seenAt: reached + walk.faultLength)
    }
    return walk.at >= walk.end ? .incomplete : .undecided
  }
}

extension JSONWalk {
  /// Reads keys from the first of an object on until one decides, with `at` at its value then.
  ///
  /// Nil: stopped (see `fault`), or the object ended at the byte `at`.
  fileprivate mutating func tellingKey() -> TellingKey? {
    skipWhiteSpace()
    if at.pointee == UInt8(ascii: "}") { return nil }
    while true {
      guard let key = readKey() else { return nil }
      if key != .nothing { return key }
      guard run() else { return nil }
      skipWhiteSpace()
      if at.pointee == UInt8(ascii: "}") { return nil }
      guard at.pointee == UInt8(ascii: ",") else {
        _ = fail(.unexpectedByte)
        return nil
      }
      at += 1
      skipWhiteSpace()
    }
  }

  /// Reads the key at `at` and returns what it tells, `.nothing` for nothing; nil when stopped.
  fileprivate mutating func readKey() -> TellingKey? {
    let start = at
    guard key() else { return nil }
    // In bounds: `key` has passed the closing quote of the text that begins behind `start`.
    var text = self
    text.at = start + 1
    var hasEscapes = false
    guard text.passString(&hasEscapes) else { return nil }
    let bytes = UnsafeBufferPointer(start: start + 1, count: text.at - start - 1)
    guard hasEscapes else { return TellingKey.reading(bytes) ?? .nothing }
    var decoded: [UInt8] = []
    EscapedText.decode(bytes.span, in: 0..<bytes.count, into: &decoded)
    return TellingKey.reading(decoded) ?? .nothing
  }
}

extension JSONWalk {
  /// The colon behind the key that has just been passed.
  fileprivate var colon: UnsafePointer<UInt8> {
    // In bounds: `key` has passed a colon, and only white space since.
    var colon = at - 1
    while colon.pointee != UInt8(ascii: ":") { colon -= 1 }
    return colon
  }
}
