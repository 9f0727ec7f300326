import TrailArchives
import TrailReplay

/// What a match has in a column whose values repeat, as far as it takes to tell values apart.
enum ColumnValue: Hashable {
  case none
  case number(Int)
  case outcome(CallOutcome)
  case file(ArchiveLocation)
  /// A text by its bytes: to String, two spellings of one character are the same.
  case text([UInt8])

  /// The value of a text; nil is none.
  init(utf8 text: [UInt8]?) { self = text.map { .text($0) } ?? .none }

  /// The value of a text.
  init(_ text: String?) { self.init(utf8: text.map { Array($0.utf8) }) }

  /// The value of what a call is about.
  init(_ target: CallTarget?) {
    self.init(utf8: target.map { Array($0.kind.rawValue.utf8) + [0] + Array($0.name.utf8) })
  }

  func hash(into hasher: inout Hasher) {
    switch self {
    case .none: hasher.combine(0)
    case .number(let number): hasher.combine(number)
    case .outcome(let outcome): hasher.combine(outcome)
    case .file(let path): hasher.combine(path)
    case .text(let bytes): hasher.combine(words: bytes)
    }
  }
}
