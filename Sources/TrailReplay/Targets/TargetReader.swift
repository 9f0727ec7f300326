import TrailRecords

/// Reads the target of a call from a record that was scanned for all the table's paths at once.
struct TargetReader: Sendable {
  /// One part of a name: where its leading keys are, and the steps behind them.
  private struct Part {
    let slot: Int
    let tail: FieldTail?

    func text(in record: Span<UInt8>, _ fields: RecordFields) -> [UInt8]? {
      let found = fields.slots[slot]
      guard found.kind != .missing, let tail else { return found.bytes(in: record) }
      return tail.nodes(in: record, from: found).first?.bytes(in: record)
    }
  }

  /// A choice of the table, ready to be looked up.
  private struct Choice {
    let code: UInt8
    let parts: [Part]
  }

  /// What a record lists besides: the resources that the call reaches, of which it names the first ones.
  private struct Listed {
    let arn: Part
    let type: Part
  }

  private static let listedPaths = (0...1).map { index in
    ["ARN", "type"].map { FieldPath(steps: [.key("resources"), .index(index), .key($0)]) }
  }

  private let choices: [CallName: [Choice]]
  private let otherChoices: [[UInt8]: [Choice]]
  private let listed: [Listed]

  /// All paths that the table which records are scanned with must want.
  static func paths(of targets: TargetTable) -> Set<FieldPath> {
    Set(targets.rows.values.joined().flatMap(\.paths)).union(listedPaths.joined())
  }

  /// Prepares to read from records scanned with `table`.
  ///
  /// - Precondition: the table wants all of `paths`.
  init(_ targets: TargetTable, scannedWith table: FieldTable) {
    var parts: [FieldPath: Part] = [:]
    for path in Self.paths(of: targets) {
      parts[path] = table.slot(of: path).map { Part(slot: $0, tail: FieldTail(of: path)) }
    }
    let part = { (path: FieldPath) -> Part in
      guard let part = parts[path] else {
        preconditionFailure("the table does not want what names a target")
      }
      return part
    }
    var (choices, others): ([CallName: [Choice]], [[UInt8]: [Choice]]) = ([:], [:])
    for (call, row) in targets.rows {
      let found = row.map { Choice(code: $0.kind.code, parts: $0.paths.map(part)) }
      if call.isAnyOther { others[call.source] = found } else { choices[call] = found }
    }
    (self.choices, otherChoices) = (choices, others)
    listed = Self.listedPaths.map { Listed(arn: part($0[0]), type: part($0[1])) }
  }

  /// Returns what a match keeps of the target of `call`; nil where the record names none.
  func target(
    of call: CallName?, in record: Span<UInt8>, _ fields: RecordFields, bucket: [UInt8]?
  ) -> [UInt8]? {
    if let call {
      for choice in choices[call] ?? otherChoices[call.source] ?? [] {
        guard let name = name(choice.parts, in: record, fields) else { continue }
        return CallTarget.kept(choice.code, name, bucket: bucket)
      }
    }
    for listed in listed {
      guard let arn = listed.arn.text(in: record, fields), !arn.isEmpty, !HiddenText.isHidden(arn)
      else {
        continue
      }
      let resource = ListedResource(arn: arn, type: listed.type.text(in: record, fields))
      return CallTarget.kept(resource.kind.code, resource.name, bucket: bucket)
    }
    return nil
  }

  private func name(
    _ parts: [Part], in record: Span<UInt8>, _ fields: RecordFields
  ) -> [UInt8]? {
    var name: [UInt8] = []
    for part in parts {
      guard let text = part.text(in: record, fields), !HiddenText.isHidden(text) else { return nil }
      if text.isEmpty { return nil }
      if name.isEmpty { name = text } else { name += [UInt8(ascii: "/")] + text }
    }
    return name
  }
}
