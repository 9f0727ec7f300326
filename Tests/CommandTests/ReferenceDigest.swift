/// SHA-256 by its definition (FIPS 180-4), slowly.
enum ReferenceDigest {
  static func sha256(_ message: [UInt8]) -> [UInt8] {
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: (message.count * 8) >> shift))
    }
    var state = roots(of: 8) { $0.squareRoot() }
    let constants = roots(of: 64, root: cubeRoot)
    for start in stride(from: 0, to: padded.count, by: 64) {
      mix(Array(padded[start..<start + 64]), into: &state, constants)
    }
    return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) }
    }
  }

  /// The first 32 bits of the fractions of the first primes' roots.
  private static func roots(of count: Int, root: (Double) -> Double) -> [UInt32] {
    let primes = (2...).lazy.filter { number in !(2..<number).contains { number % $0 == 0 } }
    return primes.prefix(count).map { prime in
      let value = root(Double(prime))
      return UInt32((value - value.rounded(.down)) * 4_294_967_296)
    }
  }

  private static func cubeRoot(_ value: Double) -> Double {
    var root = value / 3
    for _ in 0..<100 { root = (2 * root + value / (root * root)) / 3 }
    return root
  }

  private static func mix(_ block: [UInt8], into state: inout [UInt32], _ constants: [UInt32]) {
    var words = (0..<16).map { index in
      block[4 * index..<4 * index + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    func turned(_ word: UInt32, _ by: UInt32) -> UInt32 { word >> by | word << (32 - by) }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      words.append(
        words[index - 16] &+ words[index - 7]
          &+ (turned(early, 7) ^ turned(early, 18) ^ early >> 3)
          &+ (turned(late, 17) ^ turned(late, 19) ^ late >> 10))
    }
    var now = state
    for round in 0..<64 {
      let (first, fifth) = (now[0], now[4])
      let sum = turned(fifth, 6) ^ turned(fifth, 11) ^ turned(fifth, 25)
      let choice = (fifth & now[5]) ^ (~fifth & now[6])
      let one = now[7] &+ sum &+ choice &+ constants[round] &+ words[round]
      let other =
        (turned(first, 2) ^ turned(first, 13) ^ turned(first, 22))
        &+ ((first & now[1]) ^ (first & now[2]) ^ (now[1] & now[2]))
      now = [one &+ other, now[0], now[1], now[2], now[3] &+ one, now[4], now[5], now[6]]
    }
    for index in 0..<8 { state[index] &+= now[index] }
  }
}
