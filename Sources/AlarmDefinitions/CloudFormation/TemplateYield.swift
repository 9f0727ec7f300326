/// How much the functions of a template made.
///
/// A short template can make a text of any length, and lists of it: a parameter's value over and over, joined
/// and taken apart again.
struct TemplateYield {
  /// Most bytes of all texts together.
  static let textLimit = 4 << 20
  /// Most values of all lists and objects together.
  static let valueLimit = 200_000

  private var length = 0
  private var values = 0

  private var isOver: Bool { length > Self.textLimit || values > Self.valueLimit }

  /// Counts what a function made; false where that is more than any template makes.
  mutating func takes(_ tree: DocumentTree) -> Bool {
    if !isOver { count(tree) }
    return !isOver
  }

  private mutating func count(_ tree: DocumentTree) {
    values += 1
    switch tree {
    case .text(let text), .plain(let text): length += text.utf8.count
    case .unknown(let text): length += text.parts.reduce(0) { $0 + $1.text.utf8.count }
    case .list(let items):
      for item in items where !isOver { count(item) }
    case .object(let members, _):
      for member in members where !isOver {
        length += member.key.utf8.count
        count(member.value)
      }
    case .null: break
    }
  }
}
