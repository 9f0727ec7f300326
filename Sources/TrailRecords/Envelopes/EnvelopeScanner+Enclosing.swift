extension EnvelopeScanner {
  /// The way from the document being read to what begins at the window's start; nil: it is none of a
  /// list's elements, or of a list that goes by several names.
  package var enclosing: [Likeness.Step]? {
    if case .object? = frames.last { return nil }
    var steps: [Likeness.Step] = []
    for frame in frames {
      switch frame {
      case .list: steps.append(.elements)
      case .object(.records): steps.append(.key("Records"))
      case .object(.logEvents): steps.append(.key("events"))
      case .object(.logsSubscription): steps.append(.key("logEvents"))
      case .object(.queueMessages): steps.append(.key("Messages"))
      case .object: return nil
      }
    }
    return steps
  }
}
