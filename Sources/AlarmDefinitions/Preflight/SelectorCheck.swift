/// Which management events a trail records (P4).
struct SelectorCheck {
  /// What of the events is recorded.
  enum Coverage: Hashable {
    case all
    /// Reads and writes by a selector each.
    case bothHalves
    /// Only part: what is left out, in words, and the field that says so.
    case partly(String, field: String)
    case nothing(String)
  }

  let facts: TrailFacts

  /// The coverage; nil where no document says.
  var coverage: Coverage? {
    guard facts.selectors != nil || facts.advancedSelectors != nil else { return nil }
    let basic = facts.selectors?.value.items ?? []
    let advanced = facts.advancedSelectors?.value.items ?? []
    if !advanced.isEmpty { return Self.coverage(advanced: advanced) }
    if !basic.isEmpty { return coverage(basic: basic) }
    // A trail made without selectors records all management events; a response without any, none (P4d).
    return facts.hasUsualSelectors
      ? .all : .nothing("neither EventSelectors nor AdvancedEventSelectors")
  }

  private func coverage(basic selectors: [DocumentTree]) -> Coverage {
    var halves: Set<String> = []
    for (index, selector) in selectors.enumerated() {
      // Templates and states leave out what has its usual value, which is true.
      let includes = selector["IncludeManagementEvents"]?.spelling?.lowercased()
      guard includes ?? (facts.hasUsualSelectors ? "true" : "") == "true" else { continue }
      let excluded = selector["ExcludeManagementEventSources"]?.items.compactMap(\.spelling) ?? []
      if !excluded.isEmpty {
        return .partly(
          "events of \(excluded.joined(separator: ", ")) are left out",
          field: "EventSelectors.[\(index)].ExcludeManagementEventSources")
      }
      halves.insert(selector["ReadWriteType"]?.spelling ?? "All")
    }
    return Self.coverage(
      halves, read: "ReadOnly", write: "WriteOnly", field: "EventSelectors.ReadWriteType")
  }

  private static func coverage(advanced selectors: [DocumentTree]) -> Coverage {
    var halves: Set<String> = []
    var narrowed: Coverage?
    for (index, selector) in selectors.enumerated() {
      let fields = selector["FieldSelectors"]?.items ?? []
      let isManagement = fields.contains { field in
        field["Field"]?.spelling == "eventCategory"
          && field["Equals"]?.items.compactMap(\.spelling) == ["Management"]
      }
      guard isManagement else { continue }
      let others = fields.compactMap { $0["Field"]?.spelling }
        .filter { $0 != "eventCategory" && $0 != "readOnly" }
      if let other = others.first {
        narrowed = .partly(
          "events are left out by \(other)",
          field: "AdvancedEventSelectors.[\(index)].FieldSelectors.\(other)")
        continue
      }
      let readOnly = fields.first { $0["Field"]?.spelling == "readOnly" }
      halves.insert(readOnly?["Equals"]?.items.first?.spelling?.lowercased() ?? "All")
    }
    let coverage = coverage(
      halves, read: "true", write: "false", field: "AdvancedEventSelectors.FieldSelectors.readOnly")
    if coverage == .all || coverage == .bothHalves { return coverage }
    return narrowed ?? coverage
  }

  private static func coverage(
    _ halves: Set<String>, read: String, write: String, field: String
  ) -> Coverage {
    if halves.contains("All") { return .all }
    if halves.isSuperset(of: [read, write]) { return .bothHalves }
    if halves.contains(read) { return .partly("calls that write are left out", field: field) }
    if halves.contains(write) { return .partly("calls that only read are left out", field: field) }
    return .nothing("no selector includes management events")
  }
}
