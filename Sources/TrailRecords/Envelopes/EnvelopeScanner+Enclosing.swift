extension EnvelopeScanner {
  /// The way from the document being read to what begins at the window's start; nil: it is none of a
  /// list's elements, or of a list that goes by several names.
  package var enclosing: [Likeness.Step]? {
    if case .object? = frames.last { return nil }
    var steps: [Likeness.Step] = []
    for frame in frames {
      switch frame {
      case .list: steps.append(.elements)
      case .object(let shape):
        guard let key = shape.details.list?.keyOfWay else { return nil }
        steps.append(.key(key))
      }
    }
    return steps
  }
}
