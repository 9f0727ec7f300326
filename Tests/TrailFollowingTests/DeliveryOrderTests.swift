import ReplayTestSupport
import Testing

@testable import TrailFollowing

@Suite("Lines are delivered in order of each alarm")
struct DeliveryOrderTests {
  private static func line(_ number: Int, of alarm: String?) -> OutboxLine {
    var subject = OutboxLine.Subject(type: "transition", id: "\(number)")
    subject.alarm = alarm
    return OutboxLine(number: number, subject: subject, text: [])
  }

  @Test("Whatever fails, and whatever ends first", arguments: Seeds.first(50, of: 500))
  func order(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var order = DeliveryOrder(mostTries: nil)
    let alarms: [String?] = ["a", "b", "c", "d", "e", "f", nil]
    let lines = (0..<60).map { Self.line($0, of: random.pick(alarms)) }
    var (waiting, given, taken) = (lines[...], [OutboxLine](), [OutboxLine]())
    var now = 0
    while taken.count < lines.count {
      if let line = waiting.popFirst() { order.add(line) }
      while let next = order.next(at: now) { given.append(next.line) }
      #expect(given.count <= DeliveryOrder.mostAtOnce)
      #expect(Set(given.map(\.subject.alarm)).count == given.count)
      now += random.number(in: 0...9)
      guard !given.isEmpty else { continue }
      let line = given.remove(at: random.number(in: 0...given.count - 1))
      if random.chance(40) {
        let pause = order.refuse(line, at: now)
        #expect((1...DeliveryOrder.longestPause).contains(pause ?? 0))
      } else {
        order.take(line)
        taken.append(line)
      }
    }
    #expect(order.isDone)
    for alarm in alarms {
      let numbers = taken.filter { $0.subject.alarm == alarm }.map(\.number)
      #expect(numbers == numbers.sorted())
    }
  }

  @Test("A line that is refused comes again later each time, five minutes at most")
  func pauses() {
    var order = DeliveryOrder(mostTries: nil)
    order.add(Self.line(0, of: "a"))
    var (now, pauses) = (0, [Int]())
    for tries in 0..<12 {
      let next = order.next(at: now)
      #expect(next?.tries == tries)
      guard let line = next?.line, let pause = order.refuse(line, at: now) else { break }
      pauses.append(pause)
      #expect(order.next(at: now + pause - 1) == nil)
      now += pause
    }
    #expect(pauses == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300])
  }

  @Test("Numbers of lines that have been delivered are read as they were written")
  func numbers() throws {
    var delivered = DeliveredLines(before: 3)
    for number in [9, 5, 4, 7, 3] { delivered.insert(number) }
    #expect(delivered.text.hasPrefix("0 6\n7 8\n9 10\n"))
    #expect(DeliveredLines(Array(delivered.text.utf8)) == delivered)
    #expect(delivered.next == 10)
    #expect(DeliveredLines(Array(DeliveredLines().text.utf8)) == DeliveredLines())
    // Whatever bit of it changes, it says nothing.
    for index in delivered.text.utf8.indices {
      for bit in 0..<8 {
        var damaged = Array(delivered.text.utf8)
        let place = delivered.text.utf8.distance(
          from: delivered.text.utf8.startIndex, to: index)
        damaged[place] ^= 1 << UInt8(bit)
        #expect(DeliveredLines(damaged) == nil)
        #expect(DeliveredLines(Array(damaged[..<place])) == nil)
      }
    }
  }

  @Test("An older state begins its new lines behind all that was delivered")
  func olderState() {
    var outbox = Outbox()
    for number in 0..<4 { outbox.append([], of: Self.line(number, of: "a").subject) }
    var delivered = outbox.delivered
    for number in [0, 2, 6] { delivered.insert(number) }
    outbox.drop(delivered)
    #expect(outbox.lines.map(\.number) == [1, 3])
    outbox.append([], of: Self.line(9, of: "a").subject)
    #expect(outbox.lines.map(\.number) == [1, 3, 7])
    // What nobody will deliver any longer is not asked for.
    #expect(outbox.delivered.text.hasPrefix("0 1\n2 3\n4 7\n"))
  }
}
