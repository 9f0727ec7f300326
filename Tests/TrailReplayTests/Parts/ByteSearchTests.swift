import ReplayTestSupport
import Testing
import TrailReplay

@Suite("Search for a byte in a slice")
struct ByteSearchTests {
  @Test(
    "The first and the last one are found, wherever the slice begins and ends", arguments: 0..<20)
  func agreement(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      // Neighbours of the byte, which differ from it in few bits, are what a word's arithmetic could mistake.
      let wanted = UInt8(random.number(in: 0...255))
      let bytes = (0..<random.number(in: 0...40)).map { _ in
        random.chance(10) ? wanted : wanted ^ UInt8(random.number(in: 1...255) & 0x81 | 1)
      }
      let start = random.number(in: 0...bytes.count)
      let slice = bytes[start..<random.number(in: start...bytes.count)]
      #expect(slice.place(of: wanted) == slice.firstIndex(of: wanted), "\(wanted) in \(slice)")
      #expect(slice.lastPlace(of: wanted) == slice.lastIndex(of: wanted), "\(wanted) in \(slice)")
    }
  }
}
