/// One operator and key of a statement's conditions, with the values.
struct PolicyCondition: Sendable, Hashable {
  /// The operator's name.
  let name: String
  /// Nil where it is none that can limit.
  let comparison: ConditionOperator?
  let key: String
  /// Numbers and booleans as they are spelled; nil where one of them is nothing that could be compared.
  let values: [String]?

  /// Reads a statement's conditions; nil where they are none.
  static func all(of statement: RecordValue) -> [PolicyCondition]? {
    guard let written = statement["Condition"], written != .null else { return [] }
    guard case .object(let operators) = written else { return nil }
    var conditions: [PolicyCondition] = []
    for member in operators {
      guard case .object(let pairs) = member.value else { return nil }
      let comparison = ConditionOperator(member.key)
      for pair in pairs {
        let values = texts(of: pair.value)
        conditions.append(
          .init(name: member.key, comparison: comparison, key: pair.key, values: values))
      }
    }
    return conditions
  }

  private static func texts(of value: RecordValue) -> [String]? {
    if value == .null { return nil }
    var texts: [String] = []
    for element in value.elements {
      switch element {
      case .text(let text), .number(let text): texts.append(text)
      case .bool(let isTrue): texts.append(isTrue ? "true" : "false")
      default: return nil
      }
    }
    return texts
  }

  /// Whether it says that the key is there: `Null` is false.
  var assuresKey: Bool {
    name == "Null" && values == ["false"]
  }

  /// The same with those of its values that the record shows; nil where it shows all.
  var shown: PolicyCondition? {
    guard let values, values.contains(where: WithheldText.isWithheld) else { return nil }
    let left = values.filter { !WithheldText.isWithheld($0) }
    return PolicyCondition(name: name, comparison: comparison, key: key, values: left)
  }

  /// The condition in short: for people.
  var words: String {
    let listed = values.flatMap { $0.isEmpty ? nil : " " + ReasonWords.list($0) } ?? ""
    return "\(name) \(ReasonWords.short(key))\(listed)"
  }
}
