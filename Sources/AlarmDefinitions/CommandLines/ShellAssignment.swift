/// A line's beginning that sets a variable: `NAME=`, perhaps behind `export` or `readonly`.
enum ShellAssignment {
  /// The name that is set at `start`, and where its value begins; nil: none is.
  static func name(at start: Int, in text: inout ShellText) -> (name: String, end: Int)? {
    var place = start
    for word in ["export", "readonly"] where text.has(word, at: start) {
      let end = start + word.utf8.count
      let blanks = text.scalars[end...].prefix(8).prefix { $0 == " " || $0 == "\t" }
      if !blanks.isEmpty { place = blanks.endIndex }
    }
    let name = text.scalars[min(place, text.count)...].prefix(256).prefix(while: \.isShellName)
    guard let first = name.first, !("0"..."9").contains(first), name.endIndex < text.count,
      text[name.endIndex] == "="
    else { return nil }
    return (text.text(name.startIndex..<name.endIndex), name.endIndex + 1)
  }
}
