extension RecordScanner {
  /// What the keys of an object showed of it; positions are indexes of the window.
  enum Head: Equatable {
    /// A telling key was read; `value` is where its value, or white space before that, begins.
    case decided(TellingKey, value: Int)
    /// The object ended, and no key showed anything.
    case undecided
    case incomplete
    case malformed(JSONFault, index: Int, seenAt: Int)
  }

  /// Reads the keys of the object at `index` until one decides what it is.
  mutating func head(of window: borrowing RecordWindow, at index: Int) -> Head {
    var walk = JSONWalk(over: window, at: index + 1, for: nil)
    let key = run(&walk) { $0.tellingKey() }
    return head(key, walk, index + 1)
  }

  /// Reads the one key at `index`; a key that shows nothing counts as `.nothing`.
  mutating func key(of window: borrowing RecordWindow, at index: Int) -> Head {
    var walk = JSONWalk(over: window, at: index, for: nil)
    let key = run(&walk) { $0.readKey() }
    return head(key, walk, index)
  }

  private func head(_ key: TellingKey?, _ walk: JSONWalk, _ index: Int) -> Head {
    let reached = index + walk.passedCount
    if let key { return .decided(key, value: index + walk.countThroughColon) }
    if let fault = walk.fault {
      return .malformed(fault, index: reached, seenAt: reached + walk.faultLength)
    }
    return walk.isAtEnd ? .incomplete : .undecided
  }
}
