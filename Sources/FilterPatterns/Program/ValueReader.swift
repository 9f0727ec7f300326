package import TrailRecords

/// Reads from matching events the values that references lead to.
///
/// Only matches come here: a record is scanned a second time, with a table of its own, so that the
/// first pass over every record wants no more than the patterns do. One value serves one thread.
package struct ValueReader: ~Copyable {
  /// Where a reference's value is found.
  private enum Source {
    case node(slot: Int, FieldTail?)
    case field(Int, DelimitedProgram)
    case token(Int)
    case nowhere
  }

  private let table: FieldTable
  private let sources: [Source]
  private var scanner = RecordScanner()
  private var fields: RecordFields
  private var tokens = TokenList()
  private var laid: [FieldSlot] = []

  /// Prepares to read the values of `references`.
  package init(_ references: [ValueReference]) {
    let paths = references.compactMap { reference in
      if case .node(let path) = reference.subject { path } else { nil }
    }
    let table = FieldTable(paths: paths)
    sources = references.map { reference in
      switch reference.subject {
      case .node(let path):
        guard let slot = table.slot(of: path) else { preconditionFailure("a path without a slot") }
        return .node(slot: slot, FieldTail(of: path))
      case .field(let index, let layout): return .field(index, DelimitedProgram(layout, nil))
      case .token(let index): return .token(index)
      case .absent: return .nowhere
      }
    }
    fields = RecordFields(for: table)
    self.table = table
  }

  /// Turns to the well-formed record in `range` of `window`.
  package mutating func look(at range: Range<Int>, in window: borrowing RecordWindow) {
    _ = scanner.scan(window, at: range.lowerBound, for: table, into: &fields)
    tokens.reset()
  }

  /// Returns the value of the reference at `index`, or nil where the event has none.
  ///
  /// Null, arrays and objects are none (open question 12, assumed); true and false are texts to a
  /// dimension and no numbers (assumed).
  ///
  /// - Parameters:
  ///   - index: The reference's place among those given at creation.
  ///   - record: The record's bytes.
  ///   - message: The log event's text; read only for space-delimited patterns.
  /// - Returns: The value.
  package mutating func value(
    at index: Int, in record: Span<UInt8>, message: Span<UInt8>
  ) -> ReferencedValue? {
    switch sources[index] {
    case .nowhere: return nil
    case .node(let slot, nil): return Self.value(of: fields.slots[slot], in: record)
    case .node(let slot, let tail?):
      return tail.nodes(in: record, from: fields.slots[slot]).first.flatMap {
        Self.value(of: $0, in: record)
      }
    case .field(let field, let program):
      tokens.read(message)
      guard program.lay(tokens, in: message, into: &laid) else { return nil }
      return Self.value(of: laid[field], in: message)
    case .token(let token):
      tokens.read(message)
      guard token < tokens.slots.count else { return nil }
      return Self.value(of: tokens.slots[token], in: message)
    }
  }

  private static func value(of slot: FieldSlot, in text: Span<UInt8>) -> ReferencedValue? {
    let kind: ReferencedValue.Kind
    switch slot.kind {
    case .missing, .null, .object, .array: return nil
    case .isTrue, .isFalse: kind = .truth
    case .number: kind = .number
    case .string: kind = .text
    }
    // Only strings of JSON have escapes; what looks like one in a token stays as it is.
    var bytes: [UInt8] = []
    if slot.hasEscapes {
      EscapedText.decode(text, in: slot.range, into: &bytes)
    } else {
      for index in slot.range { bytes.append(text[index]) }
    }
    return ReferencedValue(text: String(decoding: bytes, as: UTF8.self), kind: kind)
  }
}
