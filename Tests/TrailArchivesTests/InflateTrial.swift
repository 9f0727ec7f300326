import ReplayTestSupport
import TrailArchives

/// Compressed data of any kind, and what zlib and our own decoder make of it, sound and spoilt.
struct InflateTrial {
  /// Cases that come of one text.
  static let casesOfText = 20

  private let wrapping: Inflater.Wrapping
  private let sound: [UInt8]
  private let rooms: [Int]
  private var random: SeededGenerator

  init(seed: Int) {
    random = SeededGenerator(seed: seed)
    let size = random.pick([0, 1, 3, 20, 300, 300, 2000, random.number(in: 0...40_000)])
    let text = Self.text(size, using: &random)
    let data = GzipWriter.member(text, Self.packing(using: &random))
    wrapping = random.chance(25) ? .none : .gzip
    sound = wrapping == .none ? Array(data.dropFirst(10)) : data
    rooms = text.count > 3000 ? [300, 5000, 1 << 17] : [1, 3, 50, 330, 5000]
  }

  private static func packing(using random: inout SeededGenerator) -> GzipWriter.Packing {
    GzipWriter.Packing(
      level: random.number(in: 0...9), strategy: random.pick(GzipWriter.Strategy.allCases),
      windowBits: random.number(in: 9...15), memoryLevel: random.number(in: 1...9))
  }

  private static func text(_ size: Int, using random: inout SeededGenerator) -> [UInt8] {
    let kind = random.number(in: 0...3)
    var text: [UInt8] = []
    while text.count < size {
      switch kind {
      case 0: text.append(UInt8(random.number(in: 0...255)))
      case 1: text += Array(random.text(20, of: "abcd").utf8)
      case 2: text += Array("{\"eventName\":\"\(random.number(in: 0...99))\",\"a\":[1]}".utf8)
      default: repeatSome(of: &text, using: &random)
      }
    }
    return text
  }

  /// Appends what stands some bytes before, near or far, or else a byte.
  private static func repeatSome(of text: inout [UInt8], using random: inout SeededGenerator) {
    guard text.count > 10, random.chance(75) else {
      return text.append(UInt8(random.number(in: 0...255)))
    }
    let distance = random.number(in: 1...min(text.count, random.chance(50) ? 20 : 32_768))
    for _ in 0..<random.number(in: 3...400) { text.append(text[text.count - distance]) }
  }

  private static func spoil(_ data: inout [UInt8], using random: inout SeededGenerator) {
    guard !data.isEmpty else { return }
    let last = random.chance(50) ? min(data.count - 1, 80) : data.count - 1
    let index = random.number(in: 0...last)
    switch random.number(in: 0...3) {
    case 0: data[index] ^= 1 << UInt8(random.number(in: 0...7))
    case 1: data[index] = UInt8(random.number(in: 0...255))
    case 2: data.removeSubrange(index...)
    default: data.remove(at: index)
    }
  }

  /// One case after another: what zlib makes of it, and our own decoder in small pieces.
  mutating func nextRuns(zlib: Inflater, own: Inflater) -> (zlib: InflateRun, own: InflateRun) {
    var data = sound
    for _ in 0..<random.pick([0, 1, 1, 2]) { Self.spoil(&data, using: &random) }
    if random.chance(5) { data += [1, 2, 3] }
    let (piece, room) = (random.pick([1, 2, 7, 100, 1000, 1 << 16]), random.pick(rooms))
    return (
      InflateRun(of: data, by: zlib, wrapping, piece: 1 << 16, room: 1 << 16),
      InflateRun(of: data, by: own, wrapping, piece: piece, room: room)
    )
  }
}
