import TrailRecords

/// Reads a stream with `EnvelopeScanner`, fed piece by piece, and notes every step.
struct ScanRun {
  /// A step; offsets count from the stream's first byte.
  enum Step: Equatable {
    case record([UInt8], at: Int, [FieldSlot])
    case embedded([UInt8], RecordContext)
    case refused(RecordRefusal, at: Int)
    case passed(DocumentShape)
    case damaged(DocumentDamage, at: Int)
    case payload([UInt8])
    case member(at: Int, isBehindDamage: Bool)
    case resumed(at: Int)
    case ended
    /// The scanner asks for bytes after the last: a mistake of its own.
    case stuck

    /// A record's bytes.
    var record: [UInt8]? {
      switch self {
      case .record(let bytes, _, _), .embedded(let bytes, _): bytes
      default: nil
      }
    }
  }

  var recordLimit = 16 << 20
  /// Bytes the window holds at first.
  var capacity = 64
  var table = FieldTable(paths: [
    FieldPath("eventName"), FieldPath("eventSource"), FieldPath("userIdentity", "type"),
    FieldPath("requestParameters", "bucketName"),
  ])

  /// Whether the steps behind damage are wanted too.
  var goesOn = false
  /// The fields that records are taken out of.
  var unwrapping: Unwrapping?
  /// Where gzip members begin.
  var memberStarts: [Int] = []

  /// Returns the steps through `bytes`, fed `chunk` bytes at a time; nil: all at once.
  ///
  /// `looking` is called with the scanner after each step.
  func steps(
    through bytes: [UInt8], chunk: Int? = nil,
    looking: (borrowing EnvelopeScanner, Step) -> Void = { _, _ in }
  ) -> [Step] {
    var window = RecordWindow(capacity: chunk == nil ? bytes.count + 1 : capacity)
    var scanner = EnvelopeScanner(recordLimit: recordLimit, unwrapping: unwrapping)
    var fields = RecordFields(for: table)
    var rest = bytes[...]
    var steps: [Step] = []
    while true {
      let isLast = rest.isEmpty
      let step = scanner.next(in: &window, isLast: isLast, for: table, into: &fields)
      if step == .needsBytes {
        guard !isLast else { return steps + [.stuck] }
        window.makeRoom(recordLimit: recordLimit)
        let count = window.append(
          contentsOf: rest.prefix(chunk ?? rest.count), memberStarts: memberStarts)
        guard count > 0 else { return steps + [.stuck] }
        rest = rest.dropFirst(count)
      } else if let noted = noted(step, window, fields, scanner) {
        if let offset = scanner.takeResumedOffset() { steps.append(.resumed(at: offset)) }
        steps.append(noted)
        looking(scanner, noted)
        if case .damaged = noted, !goesOn { return steps }
        if noted.isLast {
          return scanner.fates.all == bytes.count ? steps : steps + [.stuck]
        }
      }
    }
  }

  private func noted(
    _ step: EnvelopeScanner.Step, _ window: borrowing RecordWindow, _ fields: RecordFields,
    _ scanner: borrowing EnvelopeScanner
  ) -> Step? {
    switch step {
    case .record(let range):
      let slots = fields.slots.map { $0.kind == .missing ? .missing : $0 }
      return .record(window.bytes(range), at: window.offset(of: range.lowerBound), slots)
    case .embedded(let range):
      return .embedded(scanner.embedded.bytes(range), scanner.context)
    case .payload(let bytes, _): return .payload(bytes)
    case .member(let index, let isBehindDamage):
      return .member(at: window.offset(of: index), isBehindDamage: isBehindDamage)
    case .refused(let refusal, let index): return .refused(refusal, at: window.offset(of: index))
    case .passed(let shape): return .passed(shape)
    case .damaged(let damage, let index): return .damaged(damage, at: window.offset(of: index))
    case .ended: return .ended
    case .needsBytes: return nil
    }
  }
}

extension ScanRun.Step {
  /// Whether nothing can follow, as far as a scanner alone can tell.
  var isLast: Bool {
    switch self {
    case .ended, .stuck, .member: true
    case .record, .embedded, .payload, .refused, .passed, .damaged, .resumed: false
    }
  }
}
