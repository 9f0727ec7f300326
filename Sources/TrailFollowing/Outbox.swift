/// Lines that are reported, from when they are known for good until they have been delivered.
struct Outbox: Equatable, Sendable {
  private(set) var lines: [OutboxLine]
  /// The number that the next line will have, counted from 0 since following began.
  private(set) var next: Int

  /// Creates an outbox of lines that were kept.
  init(_ lines: [OutboxLine] = [], next: Int = 0) { (self.lines, self.next) = (lines, next) }

  mutating func append(_ text: [UInt8], of subject: OutboxLine.Subject) {
    lines.append(OutboxLine(number: next, subject: subject, text: text))
    next += 1
  }

  /// Those that have been delivered, of all there were.
  var delivered: DeliveredLines { DeliveredLines(before: next, but: lines) }

  /// Forgets lines that have been delivered.
  mutating func drop(_ delivered: DeliveredLines) {
    lines.removeAll { delivered.contain($0.number) }
    // An older state knows less than has been delivered: what comes now has later numbers.
    next = max(next, delivered.next)
  }
}
