import ReplayTestSupport
import Testing
import TrailRecords

@Suite("Record window")
struct RecordWindowTests {
  @Test(
    "What is appended and discarded in any order is what a plain array holds", arguments: 0..<60)
  func model(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var window = RecordWindow(capacity: random.pick([4, 16, 100, 5000]))
    var (model, discarded) = ([UInt8](), 0)
    for step in 0..<200 {
      switch random.number(in: 0...3) {
      case 0:
        let count = random.number(in: 0...window.count)
        window.discard(upTo: window.start + count)
        model.removeFirst(count)
        discarded += count
      case 1: window.makeRoom(recordLimit: 1 << 20)
      default:
        let bytes = (0..<random.pick([1, 3, 40])).map { _ in UInt8(random.number(in: 0...255)) }
        let count = window.append(bytes[...])
        model += bytes.prefix(count)
      }
      let range = window.start..<window.end
      let isSame = window.bytes(range) == model && window.offset(of: window.start) == discarded
      #expect(isSame && window.end <= window.capacity, "seed \(seed), step \(step)")
    }
  }

  @Test(
    "Where gzip members begin comes and goes with their bytes, whatever is done in between",
    arguments: 0..<60)
  func memberStarts(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var window = RecordWindow(capacity: random.pick([16, 100, 5000]))
    var model: [Int] = []
    for step in 0..<200 {
      switch random.number(in: 0...4) {
      case 0: window.discard(upTo: window.start + random.number(in: 0...window.count))
      case 1: window.makeRoom(recordLimit: 1 << 20)
      case 2:
        let index = window.end - random.number(in: 0...min(3, window.count))
        let offset = window.offset(of: index)
        _ = window.takeBack(from: index)
        model.removeAll { $0 >= offset }
      default:
        let bytes = [UInt8](repeating: 0x20, count: random.pick([1, 3, 40]))
        let first = random.number(in: 0...(bytes.count - 1))
        let starts = bytes.indices.filter { _ in random.chance(20) }
        let offset = window.offset(of: window.end) - first
        let count = window.append(contentsOf: bytes[first...], memberStarts: starts)
        model += starts.filter { $0 >= first && $0 < first + count }.map { $0 + offset }
      }
      let oldest = window.offset(of: window.start)
      let behind = random.number(in: oldest...window.offset(of: window.end))
      let found = window.memberStart(behind: behind).map { window.offset(of: $0) }
      #expect(found == model.first { $0 > behind }, "seed \(seed), step \(step)")
    }
  }

  @Test("A small window always makes room in the end", arguments: [1, 2, 3, 4, 7, 64])
  func grows(capacity: Int) {
    var window = RecordWindow(capacity: capacity)
    for byte in 0..<UInt8(200) {
      window.makeRoom(recordLimit: 1000)
      let count = window.append([byte])
      guard count == 1 else {
        Issue.record("full at \(window.count) bytes, capacity \(window.capacity)")
        return
      }
    }
    let bytes = window.bytes(0..<200)
    #expect(bytes == Array(0..<200))
  }

  @Test("It grows to the record limit and one usual window, and no further")
  func limit() {
    var window = RecordWindow()
    let chunk = [UInt8](repeating: 0x61, count: 50_000)
    for _ in 0..<40 {
      window.makeRoom(recordLimit: 300_000)
      _ = window.append(chunk[...])
    }
    let (count, capacity) = (window.count, window.capacity)
    #expect(count > 300_000 && capacity == 300_000 + RecordWindow.usualCapacity)
  }

  @Test("Ready for a new stream, it is empty, as small as usual, and counts from nought")
  func reset() {
    var window = RecordWindow()
    let chunk = [UInt8](repeating: 0x61, count: 150_000)
    for _ in 0..<8 {
      window.makeRoom(recordLimit: 1 << 24)
      _ = window.append(chunk[...])
    }
    window.discard(upTo: window.start + 10)
    window.makeRoom(recordLimit: 1 << 24)
    var state = [window.offset(of: 0), window.capacity > RecordWindow.usualCapacity ? 1 : 0]
    #expect(state == [10, 1])
    window.reset()
    state = [window.offset(of: 0), window.count, window.start, window.capacity]
    #expect(state == [0, 0, 0, RecordWindow.usualCapacity])
  }

  @Test("Old bytes behind the end are never taken for new ones")
  func padding() {
    let table = FieldTable(paths: [FieldPath("a")])
    var fields = RecordFields(for: table)
    var window = RecordWindow(holding: Array(#"{"a":1}{"a":12345678901234567890}"#.utf8))
    window.discard(upTo: 7)
    window.makeRoom(recordLimit: 100)
    window.discard(upTo: window.end)
    window.makeRoom(recordLimit: 100)
    _ = window.append(Array(#"{"a":1"#.utf8)[...])
    var scanner = RecordScanner()
    let outcome = scanner.scan(window, at: 0, for: table, into: &fields)
    #expect(outcome == .incomplete)
  }
}
