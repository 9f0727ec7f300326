import FilterPatterns

/// How each field of a timeline's selection is judged: by the one filter pattern that every record is asked
/// first, by what a row has in the field's column, or by both where the pattern is too wide.
public struct SelectionJudge: Sendable {
  /// How one field is judged.
  public struct Judgement: Hashable, Sendable {
    /// The field.
    public let field: SelectionField
    /// The pattern that finds all records that may have what is asked for; nil: all may have it.
    public let pattern: String?
    /// Whether that is decided by the row's own column.
    public let isOfColumn: Bool
  }

  /// How each field that something is asked of is judged.
  public let judgements: [Judgement]
  /// The pattern of all fields, which matches everything where none has one.
  let pattern: FilterPattern
  private let selection: TimelineSelection
  private let columns: [SelectionField]

  /// Finds out how `selection` is judged.
  public init(_ selection: TimelineSelection) {
    var (conditions, judgements): ([String], [Judgement]) = ([], [])
    var pattern = FilterPattern.everything
    for field in selection.fields {
      let condition = selection.condition(of: field)
      // A text may hold what no pattern can, and many texts are too long for one.
      if let condition, let longer = Self.pattern(conditions + [condition.pattern]) {
        pattern = longer
        conditions.append(condition.pattern)
        judgements.append(
          Judgement(
            field: field, pattern: Self.text([condition.pattern]), isOfColumn: !condition.isExact))
      } else {
        judgements.append(Judgement(field: field, pattern: nil, isOfColumn: true))
      }
    }
    (self.selection, self.judgements, self.pattern) = (selection, judgements, pattern)
    columns = judgements.filter(\.isOfColumn).map(\.field)
  }

  /// Whether a record that the pattern matches is one of those asked for.
  func selects(_ facts: EvidenceReader.Facts) -> Bool {
    columns.allSatisfy { selection.holds($0, of: facts) }
  }

  private static func text(_ conditions: [String]) -> String {
    "{ \(conditions.joined(separator: " && ")) }"
  }

  private static func pattern(_ conditions: [String]) -> FilterPattern? {
    do throws(FilterPatternError) {
      return try FilterPattern(parsing: text(conditions))
    } catch {
      // Judged by the column instead, which is the same answer.
      return nil
    }
  }
}
