import ReplayTestSupport
import Testing
import TrailArchives

@testable import TrailFollowing

@Suite("Names that have been read")
struct NameTableTests {
  @Test(
    "A table says what a dictionary says, and is kept as it is", arguments: Seeds.first(10, of: 200)
  )
  func table(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var (table, slow) = (NameTable(), [NameMark: UInt32]())
    for _ in 0..<random.number(in: 0...3000) {
      let name = NameMark(of: Array("\(random.number(in: 0...2000))".utf8))
      let size = random.chance(5) ? 1 << 33 : random.number(in: 0...9)
      table.insert(name, size: size)
      slow[name] = UInt32(clamping: size)
    }
    #expect(table.count == slow.count)
    for number in 0...2000 {
      let name = NameMark(of: Array("\(number)".utf8))
      #expect(table[name] == slow[name])
    }
    let sorted = Array(table.sorted)
    #expect(sorted.map(\.0) == slow.keys.sorted())
    #expect(sorted.map(\.1) == slow.sorted { $0.key < $1.key }.map(\.value))
    #expect(NameTable(sorted: sorted.map(\.0), sorted.map(\.1))?.sum == table.sum)
    if sorted.count > 1 {
      #expect(NameTable(sorted: sorted.map(\.0).reversed(), sorted.map(\.1)) == nil)
    }
  }

  @Test("A file is known by its place below AWSLogs, wherever the archive is kept")
  func places() {
    let known = { (folder: String, path: String) in
      var places = FilePlaces(in: ArchiveLocation(folder))
      return String(decoding: places.place(of: ArchiveLocation(path)).folder, as: UTF8.self)
    }
    #expect(known("logs", "logs/AWSLogs/1/CloudTrail/a.json.gz") == "AWSLogs/1/CloudTrail")
    #expect(known("/x/y", "/x/y/AWSLogs/1/CloudTrail/a.json.gz") == "AWSLogs/1/CloudTrail")
    #expect(known("logs/", "logs/one/two/a.json.gz") == "one/two")
    #expect(known("logs", "logs/a.json.gz") == "")
  }
}
