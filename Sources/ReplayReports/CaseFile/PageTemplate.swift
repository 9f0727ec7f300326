/// The page of a case file: a template whose gaps are filled one after another, as it is written.
struct PageTemplate {
  /// A gap of the template, `{{name}}` in it.
  enum Gap: String, CaseIterable {
    case title
    case csp
    case style
    case head
    case alarms
    case still
    case changes
    case actors
    case exposure
    case made
    case data
    case records
    case script
  }

  /// A piece of the template: text, or a gap.
  private enum Piece {
    case text(Substring)
    case gap(Gap)
  }

  private let pieces: [Piece]

  /// Creates the page's own template.
  init() { self.init(of: PageFiles.template) }

  /// Takes `text` apart; what is no gap's name in double braces is text.
  init(of text: String) {
    var (pieces, rest) = ([Piece](), text[...])
    while let (start, end, gap) = Self.firstGap(in: rest) {
      pieces += [.text(rest[..<start]), .gap(gap)]
      rest = rest[end...]
    }
    self.pieces = pieces + [.text(rest)]
  }

  /// Hands the page to `write`, `fill` handing over what belongs into a gap.
  func write(to write: (String) -> Void, filling fill: (Gap) -> Void) {
    for piece in pieces {
      switch piece {
      case .text(let text): write(String(text))
      case .gap(let gap): fill(gap)
      }
    }
  }

  private static func firstGap(
    in text: Substring
  ) -> (start: String.Index, end: String.Index, gap: Gap)? {
    var rest = text
    while let start = rest.firstRange(of: "{{") {
      guard let end = rest[start.upperBound...].firstRange(of: "}}") else { return nil }
      if let gap = Gap(rawValue: String(rest[start.upperBound..<end.lowerBound])) {
        return (start.lowerBound, end.upperBound, gap)
      }
      rest = rest[start.upperBound...]
    }
    return nil
  }
}
