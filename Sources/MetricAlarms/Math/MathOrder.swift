/// Puts the expressions of an alarm into an order in which each comes behind those it needs.
struct MathOrder {
  private let sources: [String: MetricQuery.Source]
  /// The expressions needed so far, in order.
  private(set) var done: [(id: String, expression: MathExpression)] = []
  private var types: [String: MathType] = [:]
  private var open: Set<String> = []

  /// Prepares items of different ids.
  init(_ queries: [MetricQuery]) {
    sources = Dictionary(queries.map { ($0.id, $0.source) }) { first, _ in first }
  }

  /// Puts the item `id` behind what it needs, and says what it gives.
  mutating func resolve(_ id: String) throws(MetricMathError) -> MathType? {
    if let type = types[id] { return type }
    switch sources[id] {
    case nil: return nil
    case .metric: types[id] = .series
    case .expression(let expression):
      guard open.insert(id).inserted else { throw .circular(id) }
      for name in Self.names(in: expression.root) { _ = try resolve(name) }
      do throws(ExpressionError) {
        types[id] = try expression.type(where: types)
      } catch {
        throw .expression(id, error)
      }
      done.append((id, expression))
    }
    return types[id]
  }

  private static func names(in node: MathNode) -> [String] {
    if case .reference(let id) = node.kind { return [id] }
    return node.parts.flatMap { names(in: $0) }
  }
}
