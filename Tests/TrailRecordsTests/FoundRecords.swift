import TrailRecords

/// The records of a text, with what is known of each.
struct FoundRecords {
  var steps: [ScanRun.Step] = []
  var contexts: [RecordContext] = []
  var column: String?

  init(in bytes: [UInt8], chunk: Int? = nil) {
    var run = ScanRun()
    run.goesOn = true
    steps = run.steps(through: bytes, chunk: chunk) { scanner, step in
      if step.record != nil { contexts.append(scanner.context) }
      column = scanner.recordColumn
    }
  }

  var records: [String] {
    steps.compactMap(\.record).map { String(decoding: $0, as: UTF8.self) }
  }
}
