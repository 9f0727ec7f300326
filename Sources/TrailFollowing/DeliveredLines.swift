import Digests

/// Which lines have been delivered, by their numbers.
///
/// Those of one alarm are delivered in order; while one of them fails, others' go on.
package struct DeliveredLines: Equatable, Sendable {
  private var numbers: RangeSet<Int>

  /// Creates the numbers of nothing.
  package init() { numbers = RangeSet() }

  /// Creates all numbers below `next` but those of `lines`.
  init(before next: Int, but lines: [OutboxLine] = []) {
    numbers = RangeSet(0..<next)
    for line in lines { numbers.remove(contentsOf: line.number..<line.number + 1) }
  }

  /// Whether a line has been delivered.
  func contain(_ number: Int) -> Bool { numbers.contains(number) }

  /// Notes that the line has been delivered.
  package mutating func insert(_ number: Int) {
    numbers.insert(contentsOf: number..<number + 1)
  }

  /// The number that a line which was not there yet has at least.
  var next: Int { numbers.ranges.last?.upperBound ?? 0 }

  /// The numbers as a file has them: on each line the first of some, and the one behind the last of them; behind all
  /// lines their SHA-256.
  var text: String {
    let lines = numbers.ranges.map { "\($0.lowerBound) \($0.upperBound)\n" }.joined()
    return lines + "\(SHA256.digest(of: Array(lines.utf8)))\n"
  }

  /// Reads what was kept; nil: it is something else.
  init?(_ text: [UInt8]) {
    self.init()
    var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    guard lines.popLast()?.isEmpty == true, let sum = lines.popLast() else { return nil }
    let summed = Array(text[..<sum.startIndex])
    guard sum.elementsEqual(SHA256.digest(of: summed).description.utf8) else { return nil }
    for line in lines {
      let parts = line.split(separator: UInt8(ascii: " ")).map(Self.number)
      guard parts.count == 2, let first = parts[0], let end = parts[1], first < end else {
        return nil
      }
      numbers.insert(contentsOf: first..<end)
    }
  }

  /// Reads a number that this program wrote.
  static func number(in text: ArraySlice<UInt8>) -> Int? {
    guard (1...14).contains(text.count), text.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return text.reduce(0) { $0 * 10 + Int($1 & 0xF) }
  }
}
