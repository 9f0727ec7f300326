extension FilterPattern {
  /// Returns the pattern with a clause that leaves out the calls of `principals`.
  ///
  /// It matches what this one matches, less the records that any of these covers. A comparison is false of a field
  /// that is missing, `!=` as well (rule 4.1, observed), so each field may also not exist. Of a record with null, a
  /// truth, a list or an object in such a field the clause is false (rules 4.2 and 4.3): CloudTrail writes texts there.
  ///
  /// - Throws: `ExceptionClauseError` where the pattern is none of JSON, or becomes longer than CloudWatch takes.
  public func excepting(
    _ principals: [ExceptedPrincipal]
  ) throws(ExceptionClauseError) -> FilterPattern {
    guard !principals.isEmpty else { return self }
    guard case .json(let tree) = form else { throw .notJSON(kind) }
    let clauses = PrincipalField.allCases.compactMap { field in
      field.clause(without: principals.filter { $0.fields.contains(field) }.map(\.text))
    }
    let joined = "{ \(conditions(of: tree)) && \(clauses.joined(separator: " && ")) }"
    let length = joined.unicodeScalars.count
    guard length <= Self.lengthLimit else { throw .tooLong(length) }
    do throws(FilterPatternError) {
      return try FilterPattern(parsing: joined)
    } catch {
      // Each of its parts is good: only parentheses may have become too many.
      throw .tooDeep
    }
  }

  /// What stands between the braces, in parentheses where an alternative would reach beyond it.
  private func conditions(of tree: PatternTree) -> String {
    let (whole, braces) = (PatternText(self.text), PatternText(self.text).trimmedRange)
    let text = PatternText(whole[braces.lowerBound + 1..<braces.upperBound - 1])
    let conditions = text[text.trimmedRange]
    if case .any = tree { return "(\(conditions))" }
    return conditions
  }
}

extension PrincipalField {
  /// What holds of the records that name none of `texts` in the field; nil: there are none.
  fileprivate func clause(without texts: [String]) -> String? {
    guard !texts.isEmpty else { return nil }
    let comparisons = texts.map { "\(selector) != \(PatternPrinter.quoted($0))" }
    let all = comparisons.joined(separator: " && ")
    return "(\(selector) NOT EXISTS || \(comparisons.count > 1 ? "(\(all))" : all))"
  }
}
