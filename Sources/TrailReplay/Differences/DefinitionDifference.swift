import MetricAlarms

/// A filter or an alarm that only one of two sets of definitions has, or that says something else in each.
public struct DefinitionDifference<Definition: Hashable & Sendable>: Sendable {
  /// Its name.
  public let name: String
  /// What it is in the old definitions; nil: it is not among them.
  public let old: Definition?
  /// What it is in the new ones.
  public let new: Definition?

  /// Whether it appears, vanishes or changes.
  public var kind: DifferenceKind { old == nil ? .appears : new == nil ? .vanishes : .changes }

  /// Finds those between two lists, in the order of the new one, then of the old one.
  ///
  /// Of several with one name, the first is the one that is compared.
  static func all(
    _ old: [Definition], _ new: [Definition], name: (Definition) -> String
  ) -> [DefinitionDifference] {
    let (before, after) = (
      Dictionary(old.map { (name($0), $0) }) { first, _ in first },
      Dictionary(new.map { (name($0), $0) }) { first, _ in first }
    )
    var seen: Set<String> = []
    return (new + old).map(name).filter { seen.insert($0).inserted }.compactMap { name in
      guard before[name] != after[name] else { return nil }
      return DefinitionDifference(name: name, old: before[name], new: after[name])
    }
  }
}
