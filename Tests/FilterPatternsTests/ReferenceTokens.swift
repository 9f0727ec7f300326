/// A message cut into tokens by the words of rule 7.1.
struct ReferenceTokens {
  private(set) var texts: [String] = []
  private var starts: [Int] = []
  private let scalars: [Unicode.Scalar]

  init(_ message: String) {
    scalars = Array(message.unicodeScalars)
    var rest = 0
    while let start = scalars[rest...].firstIndex(where: { !Self.isSpace($0) }) {
      starts.append(start)
      if let closing = closing(of: start) {
        texts.append(Self.text(scalars[(start + 1)..<closing]))
        rest = closing + 1
      } else {
        let end = scalars[start...].firstIndex(where: Self.isSpace) ?? scalars.count
        texts.append(Self.text(scalars[start..<end]))
        rest = end
      }
    }
  }

  /// The message from a token on, without white space at its end.
  func rest(from token: Int) -> String {
    let end = (scalars.lastIndex { !Self.isSpace($0) } ?? -1) + 1
    return Self.text(scalars[starts[token]..<end])
  }

  /// Where a token in quotes or brackets closes; "an unclosed or glued delimiter is ordinary text".
  private func closing(of start: Int) -> Int? {
    guard let sign = ["[": "]", "\"": "\""][scalars[start]] as Unicode.Scalar?,
      let closing = scalars[(start + 1)...].firstIndex(of: sign)
    else { return nil }
    let isGlued = closing + 1 < scalars.count && !Self.isSpace(scalars[closing + 1])
    return isGlued ? nil : closing
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    " \t\r\n".unicodeScalars.contains(scalar)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
