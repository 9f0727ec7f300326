import TrailRecords

/// One value read by the scanner and by its slow twin, for one list of wanted paths.
struct ScanTrial {
  let paths: [[String]]
  private let table: FieldTable

  init(paths: [[String]]) {
    self.paths = paths
    table = FieldTable(paths: paths.map { FieldPath(keys: $0) })
  }

  /// Returns what the two do not agree on, in words; the bytes are shown with it.
  func differences(in bytes: [UInt8]) -> [String] {
    let window = RecordWindow(holding: bytes)
    var fields = RecordFields(for: table)
    var scanner = RecordScanner()
    let outcome = scanner.scan(window, at: 0, for: table, into: &fields)
    let text = String(decoding: bytes, as: UTF8.self)
    var bytewise = RecordFields(for: table)
    var slowScanner = RecordScanner(isQuick: false)
    let slow = slowScanner.scan(window, at: 0, for: table, into: &bytewise)
    guard slow == outcome else { return ["\(outcome), byte by byte \(slow): \(text)"] }
    if case .complete = outcome, fields.slots != bytewise.slots {
      return ["other fields than byte by byte: \(text)"]
    }
    switch (outcome, StrictReader.read(bytes)) {
    case (.complete(let end), .whole(let value, let twinEnd)):
      let wrong = end == twinEnd ? [] : ["ends at \(end), not \(twinEnd): \(text)"]
      return wrong + differences(of: fields, from: value, in: bytes).map { "\($0): \(text)" }
    case (.incomplete, .cut): return []
    case (.malformed(_, let index, _), .malformed):
      if case .malformed = StrictReader.read(Array(bytes.prefix(index))) {
        return ["the fault is before \(index): \(text)"]
      }
      return []
    case (let outcome, let verdict): return ["\(outcome), the twin says \(verdict): \(text)"]
    }
  }

  private func differences(
    of fields: RecordFields, from value: StrictValue, in bytes: [UInt8]
  ) -> [String] {
    paths.compactMap { path in
      guard let index = table.slot(of: FieldPath(keys: path)) else { return "\(path) has no slot" }
      let slot = fields.slots[index]
      guard let expected = value.value(at: path) else {
        return slot.kind == .missing ? nil : "\(path) should be missing, is \(slot)"
      }
      guard slot.kind == expected.kind, slot.range == expected.range else {
        return "\(path) should be \(expected.kind) at \(expected.range), is \(slot)"
      }
      guard slot.kind == .string else { return nil }
      var text: [UInt8] = []
      EscapedText.decode(bytes.span, in: slot.range, into: &text)
      return text == expected.text && slot.hasEscapes == expected.hasEscapes
        ? nil : "\(path) reads \(text), not \(expected.text)"
    }
  }
}
