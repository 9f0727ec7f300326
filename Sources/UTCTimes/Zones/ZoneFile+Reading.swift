extension ZoneFile {
  /// Reads a file; nil where it is not one of a zone, or one that counts leap seconds, which no record does.
  package init?(_ bytes: [UInt8]) {
    guard let narrow = ZoneBlock(bytes, at: 0, wordSize: 4) else { return nil }
    var (block, rule) = (narrow, ZoneRule?.none)
    // From version 2 on all is there once more, with times of 64 bits, and a rule at the end.
    if narrow.hasSuccessor {
      guard let wide = ZoneBlock(bytes, at: narrow.end, wordSize: 8), let text = wide.footer else {
        return nil
      }
      rule = ZoneRule(text)
      if rule == nil, !text.isEmpty { return nil }
      block = wide
    }
    guard block.leapSecondCount == 0, let offsets = block.offsets, let changes = block.changes
    else { return nil }
    let indices = block.indices
    guard indices.allSatisfy({ $0 < offsets.count }) else { return nil }
    (self.changes, self.indices, self.offsets, self.rule) = (changes, indices, offsets, rule)
  }
}

/// One of the two blocks of a file: a header of counts, then a list for each.
private struct ZoneBlock {
  private static let headerSize = 44

  private let bytes: [UInt8]
  private let wordSize: Int
  /// Where the lists begin.
  private let start: Int
  /// How many changes, offsets and bytes of names there are.
  private let changeCount: Int
  private let offsetCount: Int
  private let nameSize: Int
  let leapSecondCount: Int
  /// Whether another block follows.
  let hasSuccessor: Bool
  /// Where the block ends.
  let end: Int

  /// Reads the header at `place`; nil where there is none, or its lists are longer than the file.
  init?(_ bytes: [UInt8], at place: Int, wordSize: Int) {
    let start = place + Self.headerSize
    guard start <= bytes.count, bytes[place..<place + 4].elementsEqual("TZif".utf8) else {
      return nil
    }
    let counts = (0..<6).map { Self.number(in: bytes, at: place + 20 + $0 * 4, size: 4) }
    (self.bytes, self.start, self.wordSize) = (bytes, start, wordSize)
    (leapSecondCount, changeCount, offsetCount, nameSize) = (
      counts[2], counts[3], counts[4], counts[5]
    )
    hasSuccessor = bytes[place + 4] != 0
    let lists = counts[3] * (wordSize + 1) + counts[4] * 6 + counts[5]
    end = start + lists + counts[2] * (wordSize + 4) + counts[1] + counts[0]
    // A change has one byte to name its offset with.
    guard end <= bytes.count, offsetCount <= 256 else { return nil }
  }

  /// When offsets change; nil where that is not ascending.
  var changes: [Int]? {
    let times = (0..<changeCount).map { index in
      let bits = Self.number(in: bytes, at: start + index * wordSize, size: wordSize)
      return wordSize == 4 ? Int(Int32(truncatingIfNeeded: bits)) : bits
    }
    return zip(times, times.dropFirst()).allSatisfy { $0 < $1 } ? times : nil
  }

  /// To which offset each change leads.
  var indices: [UInt8] {
    let first = start + changeCount * wordSize
    return Array(bytes[first..<first + changeCount])
  }

  /// The offsets; nil where there is none, or one that cannot be.
  var offsets: [ZoneOffset]? {
    let first = start + changeCount * (wordSize + 1)
    let names = bytes[first + offsetCount * 6..<first + offsetCount * 6 + nameSize]
    let offsets = (0..<offsetCount).compactMap { index -> ZoneOffset? in
      let place = first + index * 6
      let bits = Self.number(in: bytes, at: place, size: 4)
      let seconds = Int(Int32(truncatingIfNeeded: bits))
      let name = names.dropFirst(Int(bytes[place + 5]))
      guard ZoneOffset.possible.contains(seconds), let length = name.firstIndex(of: 0) else {
        return nil
      }
      return ZoneOffset(
        seconds: seconds, abbreviation: String(decoding: name[..<length], as: UTF8.self))
    }
    return offsets.isEmpty || offsets.count < offsetCount ? nil : offsets
  }

  /// The line behind the block; nil where there is none.
  var footer: String? {
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\n") else { return nil }
    let line = bytes[(end + 1)...]
    return line.firstIndex(of: UInt8(ascii: "\n")).map {
      String(decoding: line[..<$0], as: UTF8.self)
    }
  }

  /// The number of which the first byte is the highest.
  private static func number(in bytes: [UInt8], at place: Int, size: Int) -> Int {
    (place..<place + size).reduce(0) { $0 << 8 | Int(bytes[$1]) }
  }
}
