import TrailRecords

/// Reads a stream with `EnvelopeScanner`, fed piece by piece, and notes every step.
struct ScanRun {
  /// A step; offsets count from the stream's first byte.
  enum Step: Equatable {
    case record([UInt8], at: Int, [FieldSlot])
    case refused(RecordRefusal, at: Int)
    case passed(DocumentShape)
    case damaged(DocumentDamage, at: Int)
    case ended
    /// The scanner asks for bytes after the last: a mistake of its own.
    case stuck

    /// A record's bytes.
    var record: [UInt8]? {
      if case .record(let bytes, _, _) = self { bytes } else { nil }
    }
  }

  var recordLimit = 16 << 20
  /// Bytes the window holds at first.
  var capacity = 64
  var table = FieldTable(paths: [
    FieldPath("eventName"), FieldPath("eventSource"), FieldPath("userIdentity", "type"),
    FieldPath("requestParameters", "bucketName"),
  ])

  /// Returns the steps through `bytes`, fed `chunk` bytes at a time; nil: all at once.
  func steps(through bytes: [UInt8], chunk: Int? = nil) -> [Step] {
    var window = RecordWindow(capacity: chunk == nil ? bytes.count + 1 : capacity)
    var scanner = EnvelopeScanner(recordLimit: recordLimit)
    var fields = RecordFields(for: table)
    var rest = bytes[...]
    var steps: [Step] = []
    while true {
      let isLast = rest.isEmpty
      let step = scanner.next(in: &window, isLast: isLast, for: table, into: &fields)
      if step == .needsBytes {
        guard !isLast else { return steps + [.stuck] }
        window.makeRoom(recordLimit: recordLimit)
        let count = window.append(rest.prefix(chunk ?? rest.count))
        guard count > 0 else { return steps + [.stuck] }
        rest = rest.dropFirst(count)
      } else if let noted = noted(step, window, fields) {
        steps.append(noted)
        if noted.isLast { return steps }
      }
    }
  }

  private func noted(
    _ step: EnvelopeScanner.Step, _ window: borrowing RecordWindow, _ fields: RecordFields
  ) -> Step? {
    switch step {
    case .record(let range):
      let slots = fields.slots.map { $0.kind == .missing ? .missing : $0 }
      return .record(window.bytes(range), at: window.offset(of: range.lowerBound), slots)
    case .refused(let refusal, let index): return .refused(refusal, at: window.offset(of: index))
    case .passed(let shape): return .passed(shape)
    case .damaged(let damage, let index): return .damaged(damage, at: window.offset(of: index))
    case .ended: return .ended
    case .needsBytes: return nil
    }
  }
}

extension ScanRun.Step {
  /// Whether nothing can follow.
  var isLast: Bool {
    switch self {
    case .damaged, .ended, .stuck: true
    case .record, .refused, .passed: false
    }
  }
}
