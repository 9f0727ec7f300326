import MetricAlarms

extension FieldSelection {
  /// Whether log events with these values are chosen.
  ///
  /// A field that nothing gives is none of any texts (assumed).
  func includes(_ values: SystemFieldValues) -> Bool { Self.holds(condition, values) }

  private static func holds(_ condition: Condition, _ values: SystemFieldValues) -> Bool {
    switch condition {
    case .isOne(let field, let texts, let isNegated):
      let value = values[field]
      let isOne = value.map { value in texts.contains { $0.utf8.elementsEqual(value) } } ?? false
      return isOne != isNegated
    case .and(let left, let right): return holds(left, values) && holds(right, values)
    case .or(let left, let right): return holds(left, values) || holds(right, values)
    }
  }
}
