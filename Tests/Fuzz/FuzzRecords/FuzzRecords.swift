import TrailRecords

/// libFuzzer's door: any bytes at all, read whole and in pieces, quickly and byte by byte, must give
/// the same steps, records taken out of a field or not.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRecords(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let whole = StepList(of: bytes, pieces: max(count, 1))
  let pieces = StepList(of: bytes, pieces: 1 + count % 7)
  precondition(whole.steps == pieces.steps, "the steps depend on how the bytes come")
  let bytewise = StepList(of: bytes, pieces: max(count, 1), isQuick: false)
  precondition(whole.steps == bytewise.steps, "the steps are not those byte by byte")
  return 0
}

/// What the envelope scanner says of a stream, with places that count from the stream's start.
struct StepList {
  private(set) var steps: [String] = []

  init(of bytes: [UInt8], pieces: Int, isQuick: Bool = true) {
    let table = FieldTable(paths: [FieldPath("eventName"), FieldPath("userIdentity", "type")])
    var fields = RecordFields(for: table)
    var window = RecordWindow(capacity: 64)
    let unwrapping = bytes.count % 2 == 0 ? nil : Unwrapping(["log", "a.b"])
    var envelope = EnvelopeScanner(recordLimit: 4096, isQuick: isQuick, unwrapping: unwrapping)
    var given = 0
    while steps.last != "end" {
      let isLast = given == bytes.count
      let step = envelope.next(in: &window, isLast: isLast, for: table, into: &fields)
      precondition(steps.count < 4 * bytes.count + 16, "the steps never end")
      if step == .needsBytes {
        window.makeRoom(recordLimit: 4096)
        window.append { free in
          while given < bytes.count, free.byteCount < pieces, free.freeCapacity > 0 {
            free.append(bytes[given])
            given += 1
          }
        }
        continue
      }
      note(step, window, fields, envelope)
    }
    precondition(envelope.fates.all <= bytes.count, "bytes have more than one fate")
  }

  private mutating func note(
    _ step: EnvelopeScanner.Step, _ window: borrowing RecordWindow, _ fields: RecordFields,
    _ envelope: borrowing EnvelopeScanner
  ) {
    switch step {
    case .record(let range):
      steps.append("record \(window.offset(of: range.lowerBound)) \(range.count) \(fields.slots)")
    case .embedded(let range):
      let text = envelope.embedded.withBytes(range) { bytes in bytes.indices.map { bytes[$0] } }
      steps.append("embedded \(text) \(fields.slots) \(envelope.context)")
    case .payload(let bytes, let index):
      steps.append("payload \(bytes) \(window.offset(of: index))")
    case .member(let index, let isBehindDamage):
      steps += ["member \(window.offset(of: index)) \(isBehindDamage)", "end"]
    case .refused(let refusal, let index):
      steps.append("refused \(refusal) \(window.offset(of: index))")
    case .passed(let shape): steps.append("passed \(shape)")
    case .needsBytes: break
    case .damaged(let damage, let index):
      steps.append("damaged \(damage) \(window.offset(of: index))")
    case .ended: steps.append("end")
    }
  }
}
