/// Wildcards in text.
enum TextWildcard {
  /// Returns whether `pattern`, whose every `*` stands for any bytes, covers all of `value`.
  ///
  /// Rule 4.11 (observed): each piece is taken at its first occurrence, and nothing is ever tried
  /// again further on. So `*111.111.111` does not cover 111.111.111.111: the piece is found at the
  /// start and does not end where the value ends. This function is all there is of the rule.
  static func covers(_ value: Span<UInt8>, _ pattern: Span<UInt8>) -> Bool {
    let star = UInt8(ascii: "*")
    var position = 0
    var index = 0
    // The value must start with the first piece.
    while index < pattern.count, pattern[index] != star {
      guard position < value.count, value[position] == pattern[index] else { return false }
      position += 1
      index += 1
    }
    while index < pattern.count {
      let start = index + 1
      index = start
      while index < pattern.count, pattern[index] != star { index += 1 }
      let piece = pattern.extracting(start..<index)
      // An empty last piece accepts the rest.
      if piece.isEmpty, index == pattern.count { return true }
      guard let found = firstEnd(of: piece, in: value, from: position) else { return false }
      position = found
    }
    return position == value.count
  }

  /// Returns the position behind the first occurrence of `piece` at or after `start`.
  ///
  /// The obvious search, until it has gone over the value twice in vain: only texts made for the
  /// purpose get there, and for these a search follows that never goes back in the value.
  static func firstEnd(
    of piece: Span<UInt8>, in value: Span<UInt8>, from start: Int
  ) -> Int? {
    if piece.isEmpty { return start }
    let first = piece[0]
    let last = value.count - piece.count
    var position = start
    var wasted = 0
    while position <= last {
      if value[position] == first {
        var length = 1
        while length < piece.count, value[position + length] == piece[length] { length += 1 }
        if length == piece.count { return position + length }
        wasted += length
        if wasted > 2 * value.count { return steadyEnd(of: piece, in: value, from: position) }
      }
      position += 1
    }
    return nil
  }

  /// As `firstEnd`, by the method of Knuth, Morris and Pratt: linear whatever the texts.
  private static func steadyEnd(
    of piece: Span<UInt8>, in value: Span<UInt8>, from start: Int
  ) -> Int? {
    let borders = borders(of: piece)
    var length = 0
    for position in start..<value.count {
      while length > 0, value[position] != piece[length] { length = borders[length - 1] }
      if value[position] == piece[length] { length += 1 }
      if length == piece.count { return position + 1 }
    }
    return nil
  }

  /// For each beginning of `piece` the length of its longest proper beginning that also ends it.
  private static func borders(of piece: Span<UInt8>) -> [Int] {
    var borders = [Int](repeating: 0, count: piece.count)
    var length = 0
    for position in 1..<max(piece.count, 1) {
      while length > 0, piece[position] != piece[length] { length = borders[length - 1] }
      if piece[position] == piece[length] { length += 1 }
      borders[position] = length
    }
    return borders
  }
}
