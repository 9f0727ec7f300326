import ReplayTestSupport

/// A small change of some bytes.
enum Mutation {
  private static let telling =
    Array("\"\\{}[]:,0-9.eE+tn u/".utf8) + [0, 0x1F, 0x80, 0xC3, 0xE2, 0xFF]

  /// Returns `bytes` with one to three bytes changed, left out, added or said twice.
  static func of(_ bytes: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
    var result = bytes
    for _ in 0..<random.pick([1, 1, 1, 2, 3]) where !result.isEmpty {
      let index = random.number(in: 0...(result.count - 1))
      switch random.number(in: 0...5) {
      case 0: result[index] ^= 1 << UInt8(random.number(in: 0...7))
      case 1: result[index] = random.pick(telling)
      case 2: result.remove(at: index)
      case 3: result.insert(random.pick(telling), at: index)
      case 4: result.insert(result[index], at: index)
      default: result.removeSubrange(index..<min(result.count, index + random.pick([2, 5, 40])))
      }
    }
    return result
  }
}
