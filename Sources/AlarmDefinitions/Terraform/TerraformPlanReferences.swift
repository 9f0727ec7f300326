/// Finds what a plan's values that are not known yet refer to, by the plan's configuration.
///
/// The provider has names for ids, but says so only once it has made the resource. So
/// `metric_name = aws_cloudwatch_log_metric_filter.x.id` is not known in a plan, and yet is the filter's name.
/// A plan says which references an expression has, and not what else it does with them: that a name of a
/// metric or a log group which refers to one attribute is that attribute's value is assumed.
struct TerraformPlanReferences {
  /// The attributes of which this is assumed: what stands in a rule, a pattern or a list is often more
  /// than a reference.
  private static let names: Set = ["metric_name", "namespace", "log_group_name"]
  /// The type of which such an attribute has the id.
  private static let identified = [
    "metric_name": TerraformResource.filterType, "log_group_name": TerraformResource.logGroupType,
  ]
  /// References in what references lead to.
  private static let depthLimit = 16
  /// A reference is listed with all that it begins with.
  private static let countLimit = 16
  private static let lengthLimit = 4_096

  private var expressions: TerraformExpressions
  private let values: [TerraformPlace: DocumentTree]

  /// Creates the finder for a plan of this `configuration`, whose resources have these `values`.
  init(configuration: DocumentTree?, values: [TerraformPlace: DocumentTree]) {
    expressions = TerraformExpressions(configuration)
    self.values = values
  }

  /// Returns the attributes of the resource at `place` with what they refer to.
  mutating func resolved(_ values: DocumentTree, at place: TerraformPlace) -> DocumentTree {
    resolved(values, expressions.attributes(of: place), at: place)
  }

  private mutating func resolved(
    _ value: DocumentTree, _ expressions: DocumentTree, at place: TerraformPlace
  ) -> DocumentTree {
    switch value {
    case .object(var members, let line):
      for (key, member) in members {
        guard let expression = expressions[key] else { continue }
        if case .unknown = member {
          members[key] = self.value(of: key, expression, at: place, 0) ?? member
        } else {
          members[key] = resolved(member, expression, at: place)
        }
      }
      return .object(members, line: line)
    case .list(let items):
      let blocks = Self.blocks(of: items, in: expressions.items)
      return .list(zip(items, blocks).map { resolved($0, $1, at: place) })
    case .text, .plain, .unknown, .null: return value
    }
  }

  /// The configuration's block for each of `items`: sets have an order of their own, and by its id shows
  /// which block an item is.
  private static func blocks(
    of items: [DocumentTree], in blocks: [DocumentTree]
  ) -> [DocumentTree] {
    if items.count == 1, blocks.count == 1 { return blocks }
    let identified = blocks.reduce(into: [String: DocumentTree]()) { identified, block in
      guard let id = block["id"]?["constant_value"]?.spelling else { return }
      identified[id] = identified[id] == nil ? block : .null
    }
    return items.map { item in item["id"]?.spelling.flatMap { identified[$0] } ?? .null }
  }

  /// The value of the attribute `key`, which has this expression; nil where it is not known.
  private mutating func value(
    of key: String, _ expression: DocumentTree, at place: TerraformPlace, _ depth: Int
  ) -> DocumentTree? {
    guard depth < Self.depthLimit, Self.names.contains(key),
      let (target, steps) = target(of: key, expression, at: place), let attributes = values[target],
      let value = TerraformResource.value(at: steps, of: attributes, type: target.type)
    else { return nil }
    switch value {
    case .text, .plain: return isLikely(value, of: key, in: attributes, target) ? value : nil
    case .unknown:
      // Which may refer to another.
      guard steps.count == 1, case .name(let key)? = steps.first,
        let expression = expressions.attributes(of: target)[key]
      else { return value }
      return self.value(of: key, expression, at: target, depth + 1) ?? value
    case .object, .list, .null: return nil
    }
  }

  /// Whether a name of a metric that refers to a filter is this value: what else its expression does is not in a
  /// plan, and a name that the filter's metric has not got is hardly all of it.
  private func isLikely(
    _ value: DocumentTree, of key: String, in attributes: DocumentTree, _ target: TerraformPlace
  ) -> Bool {
    guard target.type == TerraformResource.filterType, key != "log_group_name" else { return true }
    let metric = attributes["metric_transformation"]?.items.first
    return metric?[key == "namespace" ? "namespace" : "name"]?.spelling == value.spelling
  }

  /// The resource and its attribute to which alone an expression refers; nil where it does to others, too.
  private func target(
    of key: String, _ expression: DocumentTree, at place: TerraformPlace
  ) -> (TerraformPlace, ArraySlice<TerraformReference.Step>)? {
    let texts = (expression["references"]?.items ?? []).compactMap(\.spelling)
    guard let text = texts.first, text.utf8.count <= Self.lengthLimit,
      texts.count <= Self.countLimit, let head = TerraformReference(text)?.head
    else { return nil }
    if head.rest.isEmpty {
      // Of `x[each.key].id` there is no more in the list than these.
      let target = place.beside(head.first, head.second, place.index)
      guard [["each.key"], ["count.index"]].contains(Array(texts.dropFirst())),
        Self.identified[key] == head.first, isOnlyID(of: target)
      else { return nil }
      return (target, [.name("id")])
    }
    guard texts.allSatisfy({ Self.begins(text, with: $0) }) else { return nil }
    if case .name = head.rest[head.rest.startIndex] {
      let single = place.beside(head.first, head.second, nil)
      let isSingle = values[single] != nil
      return (isSingle ? single : place.beside(head.first, head.second, place.index), head.rest)
    }
    return (place.beside(head.first, head.second, head.rest.first), head.rest.dropFirst())
  }

  /// Whether a name in `target` that is not known can only be its id: a filter's metric has a name of its own.
  private func isOnlyID(of target: TerraformPlace) -> Bool {
    let metric = values[target]?["metric_transformation"]?.items.first
    return target.type != TerraformResource.filterType || metric?["name"]?.spelling != nil
  }

  private static func begins(_ text: String, with start: String) -> Bool {
    guard text.hasPrefix(start) else { return false }
    let next = text.dropFirst(start.count).first
    return next == nil || next == "." || next == "["
  }
}
