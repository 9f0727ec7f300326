/// The steps of a path behind its leading keys, followed only when a condition asks.
///
/// The first pass over a record finds the array or object that the leading keys lead to; the few
/// patterns with an index or a wildcard then look into just that value.
package struct FieldTail: Hashable, Sendable {
  private let steps: [FieldStep]

  /// Creates the tail of `path`; nil when its leading keys are all of it.
  package init?(of path: FieldPath) {
    steps = path.tail
    if steps.isEmpty { return nil }
  }

  /// Returns the values the steps lead to, none when they lead nowhere.
  ///
  /// - Parameters:
  ///   - record: The well-formed record.
  ///   - slot: Where the leading keys have led to.
  /// - Returns: One value at most, except behind a wildcard, where they come in the record's order
  ///   (of repeated keys, that of the first).
  package func nodes(in record: Span<UInt8>, from slot: FieldSlot) -> [FieldSlot] {
    let wildcard = steps.firstIndex(where: \.isWildcard) ?? steps.count
    guard let node = Self.node(in: record, from: slot, steps[..<wildcard]) else { return [] }
    if wildcard == steps.count { return [node] }
    let children = Self.children(of: node, at: steps[wildcard], in: record)
    let rest = steps[(wildcard + 1)...]
    if rest.isEmpty { return children }
    var nodes: [FieldSlot] = []
    for child in children {
      if let node = Self.node(in: record, from: child, rest) { nodes.append(node) }
    }
    return nodes
  }

  /// The values a wildcard leads to.
  ///
  /// `[*]` leads to an object's values, too (recorded: filters.json json_array_wildcard, against
  /// section 3); `.*` leads to no elements (assumed).
  private static func children(
    of node: FieldSlot, at wildcard: FieldStep, in record: Span<UInt8>
  ) -> [FieldSlot] {
    node.kind == .array && wildcard == .anyElement
      ? FieldChildren.elements(of: node, in: record)
      : FieldChildren.values(of: node, in: record)
  }

  /// Follows steps that lead to one value at most.
  private static func node(
    in record: Span<UInt8>, from slot: FieldSlot, _ steps: ArraySlice<FieldStep>
  ) -> FieldSlot? {
    var node = slot
    for step in steps {
      let child: FieldSlot?
      switch step {
      case .key(let key): child = FieldChildren.value(of: key, of: node, in: record)
      case .index(let index): child = FieldChildren.element(index, of: node, in: record)
      case .anyElement, .anyMember: child = nil
      }
      guard let child else { return nil }
      node = child
    }
    return node
  }
}
