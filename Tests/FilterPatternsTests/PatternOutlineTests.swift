import Testing

@testable import FilterPatterns

/// Patterns taken apart, as those need them who ask each condition by itself.
@Suite("Patterns taken apart")
struct PatternOutlineTests {
  @Test(
    "A pattern's conditions, asked together and joined again, match what the pattern matches",
    arguments: try PatternCase.all(in: CaseFolder.paragraphs).filter { !$0.isRejected })
  func sameAnswers(_ paragraph: PatternCase) throws {
    let pattern = try FilterPattern(parsing: paragraph.pattern)
    var parts: [FilterPattern] = []
    let tree = Self.tree(of: pattern.outline, &parts)
    var matcher = JointMatcher(parts)
    for event in paragraph.texts("match") + paragraph.texts("no") {
      let text = Array(event.utf8)
      let holding = Set(matcher.matches(text.span))
      #expect(Self.holds(tree, holding) == pattern.matches(event), "\(event)")
    }
  }

  @Test("Conditions that no event can satisfy together match nothing")
  func contradictions() throws {
    let pattern = try FilterPattern(parsing: "{ $.a = 1 || ($.b = x && $.b = y) }")
    guard case .any(let parts) = pattern.outline, case .any(let none) = parts[1] else {
      Issue.record("\(pattern.outline)")
      return
    }
    #expect(none.isEmpty)
  }

  private indirect enum Tree {
    case part(Int)
    case all([Tree])
    case any([Tree])
  }

  private static func tree(of outline: PatternOutline, _ parts: inout [FilterPattern]) -> Tree {
    switch outline {
    case .all(let items): return .all(items.map { tree(of: $0, &parts) })
    case .any(let items): return .any(items.map { tree(of: $0, &parts) })
    case .part(let part):
      parts.append(part.pattern)
      return .part(parts.count - 1)
    }
  }

  private static func holds(_ tree: Tree, _ holding: Set<Int>) -> Bool {
    switch tree {
    case .part(let index): holding.contains(index)
    case .all(let items): items.allSatisfy { holds($0, holding) }
    case .any(let items): items.contains { holds($0, holding) }
    }
  }
}
