import ReplayTestSupport
import Testing
import TrailArchives

/// What holds of a store that is far away: it is asked for little, and may fail at any time.
@Suite("Archive stores")
struct ArchiveStoreTests {
  private static let path = ArchiveLocation("logs/x")

  private static func text(_ count: Int) -> [UInt8] {
    var random = SeededGenerator(seed: 5)
    return Array(random.text(count, of: "abc{}\"\n ").utf8)
  }

  private func run(
    _ store: any ArchiveStore, span: Int = 1 << 17, ahead: (any MembersAhead)? = nil
  ) throws -> StreamRun {
    var stream = try StreamRun.stream(from: store)
    return StreamRun.read(Self.path, with: &stream, span: span, ahead: ahead)
  }

  @Test(
    "A store that fails inside a file is reported at the byte, and what came before is good",
    arguments: [0, 20, 5000, 123_456])
  func failure(byte: Int) throws {
    let text = Self.text(300_000)
    for stored in [text, GzipWriter.member(text, .stored)] {
      for isAhead in [false, true] {
        let store = MemoryStore(
          [Self.path: stored], failure: (.readFailed("connection reset"), byte))
        let run = try run(store, ahead: isAhead ? EagerMembers(.own) : nil)
        #expect(run.errors.map(\.kind) == [.readFailed("connection reset")])
        #expect(run.error?.byte == byte && run.error?.path == Self.path)
        #expect(text.starts(with: run.bytes) && run.storedBytes == byte)
        #expect(byte - run.bytes.count < 1000)
      }
    }
  }

  @Test("A file that ends before the size its store gave is damaged", arguments: [1, 70_000])
  func cutShort(missing: Int) throws {
    let stored = GzipWriter.member(Self.text(200_000), .stored)
    let store = CountedStore(
      MemoryStore([Self.path: Array(stored.dropLast(missing))]), missing: missing)
    #expect(try run(store).error?.kind == .shrank(missing: missing))
  }

  @Test("A store is asked for blocks, as a bucket answers each call with a request")
  func blocks() throws {
    let text = Self.text(1_000_000)
    for stored in [text, GzipWriter.member(text, .stored), GzipWriter.member(text)] {
      for isAhead in [false, true] {
        let store = CountedStore(MemoryStore([Self.path: stored], pieceSize: 1 << 20))
        let run = try run(store, ahead: isAhead ? EagerMembers(.own) : nil)
        #expect(run.bytes == text)
        #expect(store.reads.value <= stored.count / (64 * 1024) + 4)
      }
    }
  }

  @Test("A list of paths is read from the store, and what it names is looked up there")
  func list() throws {
    let list = ArchiveLocation("lists/all")
    let odd = ArchiveLocation("logs/y\r")
    let store = MemoryStore([
      Self.path: [1], odd: [1], list: Array("logs/x\r\nlogs/y\r\nlogs\n".utf8),
    ])
    var lister = ArchiveLister([.list(PathList(path: list))], in: store)
    for file in [Self.path, odd] {
      guard case .file(file, isNamed: false)? = lister.next() else {
        Issue.record("\(file) was not found")
        return
      }
    }
    for file in [Self.path, odd] {
      guard case .namedAgain(file)? = lister.next() else {
        Issue.record("\(file) was not found again")
        return
      }
    }
    let isOver = lister.next() == nil
    #expect(isOver)
  }

  @Test("A file is opened once, and only when it is read")
  func opened() throws {
    let store = CountedStore(MemoryStore([Self.path: Self.text(10)]))
    var lister = ArchiveLister([.path(ArchiveLocation("logs"))], in: store)
    let finds = [lister.next(), lister.next()].map { $0 != nil }
    #expect(finds == [true, false] && store.opened.value == 0)
    #expect(try run(store).bytes == Self.text(10) && store.opened.value == 1)
  }
}
