/// The terms of a pattern by what becomes of it where they occur (reference section 6).
struct TermRoles<Term: Sendable>: Sendable {
  let required: [Term]
  let excluded: [Term]
  /// At least one of them must occur; empty when other terms stand beside them (rule 6.4).
  let optional: [Term]

  /// Whether a message in which just the terms occur that `occurs` says matches.
  func hold(where occurs: (Term) -> Bool) -> Bool {
    required.allSatisfy(occurs) && !excluded.contains(where: occurs)
      && (optional.isEmpty || optional.contains(where: occurs))
  }

  /// The same with other things in place of the terms.
  func map<Other>(_ other: (Term) -> Other) -> TermRoles<Other> {
    TermRoles<Other>(
      required: required.map(other), excluded: excluded.map(other), optional: optional.map(other))
  }

  /// All of them.
  var all: [Term] { required + excluded + optional }
}

extension TermRoles<[UInt8]> {
  /// Takes a pattern's terms apart.
  init(_ terms: [PatternTerm]) {
    let texts = { (role: PatternTerm.Role) in
      terms.filter { $0.role == role }.map { Array($0.text.utf8) }
    }
    required = texts(.required)
    excluded = texts(.excluded)
    optional = required.isEmpty && excluded.isEmpty ? texts(.optional) : []
  }
}
