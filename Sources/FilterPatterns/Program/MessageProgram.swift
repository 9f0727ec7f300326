/// A pattern that looks at an event's message as text (reference sections 6 to 8).
enum MessageProgram: Sendable {
  case delimited(DelimitedProgram)
  case terms(TermProgram)
  case regex(RegexAutomaton)
  case everything

  /// Compiles a pattern; nil for JSON patterns, which look at fields.
  init?(_ form: PatternForm) {
    switch form {
    case .json: return nil
    case .delimited(let layout, let tree): self = .delimited(DelimitedProgram(layout, tree))
    case .terms(let terms): self = .terms(TermProgram(terms))
    case .regex(let literal): self = .regex(RegexAutomaton(of: literal))
    case .everything: self = .everything
    }
  }

  /// Returns whether `message` matches.
  func matches(_ message: Span<UInt8>, using buffers: inout MatchBuffers) -> Bool {
    switch self {
    case .delimited(let program):
      program.matches(
        message, tokens: &buffers.tokens, fields: &buffers.fields, values: &buffers.values)
    case .terms(let program): program.matches(message)
    case .regex(let automaton): automaton.matches(message, states: &buffers.values.states)
    case .everything: true
    }
  }
}
