/// Which of the open containers are objects, one bit each, outermost first.
struct NestingMarks {
  private var words: [UInt64] = []
  /// How many containers are open.
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  /// Whether the innermost open container is an object; false when none is open.
  var last: Bool {
    guard count > 0 else { return false }
    return words[(count - 1) >> 6] >> UInt64((count - 1) & 63) & 1 == 1
  }

  mutating func push(_ isObject: Bool) {
    if count & 63 == 0 { words.append(0) }
    words[count >> 6] |= (isObject ? 1 : 0) << UInt64(count & 63)
    count += 1
  }

  mutating func pop() {
    count -= 1
    words[count >> 6] &= ~(1 << UInt64(count & 63))
    if count & 63 == 0 { words.removeLast() }
  }
}
