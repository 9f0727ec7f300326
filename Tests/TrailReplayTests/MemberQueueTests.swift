import ReplayTestSupport
import Testing

@testable import TrailArchives
@testable import TrailReplay

/// In whatever order two threads offer, inflate and take members, each gets its own bytes.
@Suite("Queue of gzip members")
struct MemberQueueTests {
  /// Members of a file, some damaged, at ascending offsets.
  private struct File {
    var members: [PackedMember] = []
    /// What comes out of each; nil where it is damaged.
    var texts: [[UInt8]?] = []

    init(using random: inout SeededGenerator) {
      var offset = 0
      for number in 0..<60 {
        let text = Array(
          String(repeating: "\(number) ", count: random.number(in: 0...400_000)).utf8)
        var bytes = GzipWriter.member(text)
        let isDamaged = random.chance(20)
        if isDamaged { bytes[bytes.count - 6] ^= 1 }
        members.append(PackedMember(offset: offset, bytes: bytes))
        texts.append(isDamaged ? nil : text)
        offset += bytes.count
      }
    }
  }

  @Test(
    "Members taken are those at their offsets, and few wait at once",
    arguments: Seeds.first(8, of: 20))
  func agreement(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let file = File(using: &random)
    var (queue, works) = (MemberQueue(), [MemberWork]())
    // Members whose bytes somebody still uses, and what they are; and the one taken last.
    var handedOver: [(member: UnpackedMember, text: [UInt8]?)] = []
    var taken: (member: UnpackedMember, text: [UInt8]?)?
    var (offered, reached, takenCount) = (0, 0, 0)
    while reached < file.members.count {
      switch random.number(in: 0...4) {
      case 0 where offered < file.members.count:
        queue.append(file.members[offered])
        offered += 1
      case 1:
        if let work = queue.takeWork(.own) { works.append(work) }
        let count =
          works.reduce(0) { $0 + $1.member.unpackedCount }
          + handedOver.reduce(taken?.member.count ?? 0) { $0 + $1.member.count }
        #expect(works.count == 1 && handedOver.isEmpty && taken == nil || count <= 6 << 20)
      case 2 where !works.isEmpty:
        let work = works.remove(at: random.number(in: 0...(works.count - 1)))
        work.inflate()
        queue.finish(work)
      case 3 where reached < offered:
        // A member may turn out to stand inside another one, and is passed over.
        if random.chance(10), reached + 1 < offered { reached += 1 }
        guard queue.isReady(at: file.members[reached].offset) else { continue }
        taken = queue.take(at: file.members[reached].offset).map { ($0, file.texts[reached]) }
        if let (member, text) = taken {
          #expect(Array(member.bytes[..<member.count]) == text)
          takenCount += 1
        }
        reached += 1
      case 4 where taken != nil && random.chance(50):
        queue.handOver()
        if let last = taken { handedOver.append(last) }
        taken = nil
      case 4 where !handedOver.isEmpty:
        let (member, text) = handedOver.removeFirst()
        #expect(Array(member.bytes[..<member.count]) == text)
        queue.takeBack(member.bytes, count: member.count)
      default: continue
      }
    }
    #expect(takenCount > 0)
  }

  @Test("What is forgotten does not come back, and room for as much as before is there")
  func forgotten() {
    var random = SeededGenerator(seed: 1)
    let file = File(using: &random)
    var queue = MemberQueue()
    for _ in 0..<3 {
      for member in file.members { queue.append(member) }
      while let work = queue.takeWork(.own) {
        work.inflate()
        queue.finish(work)
      }
      queue.removeAll()
      #expect(!queue.hasWork && queue.take(at: file.members[0].offset) == nil)
    }
  }
}
