/// The fields of each document, or line, that a user says records are in.
///
/// Elements of a bare list and of `Records` are documents too.
///
/// Nothing is unwrapped unasked but the shapes that are known (see `DocumentShape`): who writes into
/// another program's log could put records there.
package struct Unwrapping: Sendable {
  let table: FieldTable
  /// Each field's name as it was given, and its places in the table.
  private let fields: [(name: String, slots: [Int])]

  /// Creates it from paths with dots between their keys; nil where there are none.
  ///
  /// A key may have dots of its own: it is looked for whole, too.
  package init?(_ names: [String]) {
    guard !names.isEmpty else { return nil }
    let paths = names.map { name in
      let keys = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      return [FieldPath(keys: keys), FieldPath(name)]
    }
    let table = FieldTable(paths: paths.flatMap(\.self))
    self.table = table
    fields = zip(names, paths).map { name, paths in
      (name, paths.compactMap { table.slot(of: $0) })
    }
  }

  /// The first of the fields that holds something, what its name is, and where it is.
  func field(in found: RecordFields) -> (name: String, slot: FieldSlot)? {
    for (name, slots) in fields {
      let slot = slots.lazy.map { found.slots[$0] }.first { slot in
        switch slot.kind {
        case .string, .object, .array: !slot.range.isEmpty
        default: false
        }
      }
      if let slot { return (name, slot) }
    }
    return nil
  }
}

extension EnvelopeScanner {
  /// Takes what a field of the object at the window's start holds: records, a list of them or a whole
  /// document, as they are or in a string; nil where the object has none, and is read as usual.
  mutating func field(
    _ unwrapping: Unwrapping, in window: inout RecordWindow, isLast: Bool
  ) -> Step? {
    let start = window.start
    var found = RecordFields(for: unwrapping.table)
    let outcome = scanner.scan(window, at: start, for: unwrapping.table, into: &found)
    if outcome == .incomplete, !isLast, window.count <= recordLimit { return .needsBytes }
    guard case .complete(let end) = outcome, end - start <= recordLimit,
      let (name, slot) = unwrapping.field(in: found)
    else { return nil }
    noteBeginning(in: window, isAlone: true)
    let content = window.withBytes(start..<end) { text in
      slot.kind == .string ? slot.bytes(in: text) ?? [] : slot.range.map { text[$0] }
    }
    _ = handOut(start..<end)
    guard Self.beginsRecords(content) else { return .refused(.otherEvent, index: start) }
    payloadName = name
    return .payload(content, index: start)
  }

  /// Whether a field's text can begin records: other lines of a log are what they are.
  private static func beginsRecords(_ text: [UInt8]) -> Bool {
    guard let first = text.first(where: { !JSONWalk.isWhiteSpace($0) }) else { return false }
    return switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["), 0x1F, 0xEF: true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): text.contains(UInt8(ascii: "{"))
    default: false
    }
  }
}
