/// Rule 4.11 once more, sentence by sentence as the reference has it.
package enum ReferenceWildcard {
  package static func covers(_ value: String, _ literal: String) -> Bool {
    // "split the literal at `*`"
    let pieces = Array(literal.unicodeScalars)
      .split(separator: "*", omittingEmptySubsequences: false).map(Array.init)
    let scalars = Array(value.unicodeScalars)
    if pieces.count == 1 { return scalars == pieces[0] }
    // "the value must start with the first piece"
    guard scalars.starts(with: pieces[0]) else { return false }
    var rest = scalars.dropFirst(pieces[0].count)
    for piece in pieces.dropFirst() {
      // "an empty last piece accepts the rest"
      // "for each later piece find its first occurrence … and move behind it"
      while !rest.starts(with: piece) {
        if rest.isEmpty { return false }
        rest = rest.dropFirst()
      }
      rest = rest.dropFirst(piece.count)
    }
    // "a non-empty last piece must end exactly at the end of the value"
    return pieces[pieces.count - 1].isEmpty || rest.isEmpty
  }
}
