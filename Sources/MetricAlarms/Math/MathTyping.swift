/// Finds what the parts of an expression give, and refuses those that make no sense together.
struct MathTyping {
  let text: String
  /// What the ids give that an expression may name.
  let types: [String: MathType]

  /// What `node` gives.
  func type(of node: MathNode) throws(ExpressionError) -> MathType {
    switch node.kind {
    case .number: return .scalar
    case .metrics: return .array
    case .reference(let id):
      if let type = types[id] { return type }
      throw error(id == "REPEAT" ? "REPEAT is for FILL only" : "no metric has the id '\(id)'", node)
    case .list(let items):
      for item in items where try type(of: item) == .scalar {
        throw error("a list holds metrics, not numbers", item)
      }
      return .array
    case .negated(let inner), .rounding(_, let inner): return try type(of: inner)
    case .operation(let found, let left, let right):
      return try operation(found, left, right, node)
    case .aggregate(let function, let inner):
      if try type(of: inner) == .array { return .series }
      throw error(
        "\(function.rawValue) of one metric depends on CloudWatch's hidden range and is not "
          + "supported; write \(function.rawValue)([m1, m2])", inner)
    case .fill(let inner, _):
      let type = try type(of: inner)
      if type == .scalar { throw error("FILL fills a metric, not a number", inner) }
      return type
    case .choice(let condition, let first, let second):
      return try choice([condition, first] + (second.map { [$0] } ?? []))
    case .first(let inner):
      try expectArray("FIRST", inner)
      return .series
    case .removeEmpty(let inner):
      try expectArray("REMOVE_EMPTY", inner)
      return .array
    case .sort(let inner, _):
      try expectArray("SORT", inner)
      return .array
    case .timeSeries(let inner):
      if try type(of: inner) == .scalar { return .series }
      throw error("TIME_SERIES takes a number", inner)
    }
  }

  private func operation(
    _ found: MathOperator, _ left: MathNode, _ right: MathNode, _ node: MathNode
  ) throws(ExpressionError) -> MathType {
    let types = [try type(of: left), try type(of: right)]
    if types == [.array, .array] {
      throw error("\(found.rawValue) cannot join two arrays", node)
    }
    if !types.contains(.array) { return types.contains(.series) ? .series : .scalar }
    if found.givesTruth { throw error("\(found.rawValue) takes no arrays", node) }
    return .array
  }

  private func expectArray(_ name: String, _ node: MathNode) throws(ExpressionError) {
    if try type(of: node) == .array { return }
    throw error("\(name) takes an array, such as METRICS() or [m1, m2]", node)
  }

  private func choice(_ parts: [MathNode]) throws(ExpressionError) -> MathType {
    var result = MathType.scalar
    for part in parts {
      switch try type(of: part) {
      case .array: throw error("IF takes no arrays", part)
      case .series: result = .series
      case .scalar: break
      }
    }
    return result
  }

  private func error(_ problem: String, _ node: MathNode) -> ExpressionError {
    ExpressionError(problem, in: text, at: node.range)
  }
}
