import TrailRecords

extension DelimitedLayout {
  /// The names and texts that TestMetricFilter would give for a matching event (rule 7.5).
  ///
  /// Fields without a name, and tokens under `...`, are called by their position: `$7`.
  func extractedValues(
    _ tokens: TokenList, fields: [FieldSlot], in message: Span<UInt8>
  ) -> [MatchExplanation.ExtractedValue] {
    let leading = ellipsis ?? names.count
    let covered = ellipsis == nil && !names.isEmpty ? 0 : tokens.slots.count - names.count
    let all =
      names.prefix(leading).map(\.self) + Array(repeating: nil, count: covered)
      + names.dropFirst(leading)
    var slots = Array(fields.prefix(leading))
    slots += tokens.slots.dropFirst(leading).prefix(covered)
    slots += fields.dropFirst(leading)
    var values: [MatchExplanation.ExtractedValue] = []
    for (index, name) in all.enumerated() {
      var text: [UInt8] = []
      for position in slots[index].range { text.append(message[position]) }
      values.append(
        MatchExplanation.ExtractedValue(
          name: "$" + (name ?? "\(index + 1)"), value: String(decoding: text, as: UTF8.self)))
    }
    return values
  }
}
