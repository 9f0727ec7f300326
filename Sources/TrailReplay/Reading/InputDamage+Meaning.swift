import TrailArchives
import TrailRecords

extension InputDamage.Kind {
  /// What it means.
  var meaning: DamageMeaning {
    switch self {
    case .archive(let error): error.kind.meaning
    case .malformed: DamageMeaning("malformed", [.concernsRest, .showsEnd, .isOfForeignText])
    case .cut: DamageMeaning("cut", [.concernsRest, .showsEnd, .isEnd, .isOfHalf])
    case .noDocument: DamageMeaning("noDocument", .isOfNothing)
    case .foreign: DamageMeaning("foreign")
    case .notGzip: DamageMeaning("notGzip")
    case .refused(let refusal, let count): DamageMeaning(refusal.rawValue, count: count)
    case .withoutTime(_, let count):
      DamageMeaning(RecordRefusal.withoutTime.rawValue, .isOnlyUnread, count: count)
    case .untimed(_, let count): DamageMeaning("untimed", .isOnlyUnread, count: count)
    case .looksLikeRecords: DamageMeaning("looksLikeRecords")
    case .noise: DamageMeaning("noise", .isOnlyUnread)
    case .notRead(_, let count, _): DamageMeaning("notRead", .isOnlyUnread, count: count)
    case .lines: DamageMeaning("lines")
    }
  }

  /// Whether this holds of it.
  func means(_ trait: DamageMeaning.Traits) -> Bool { meaning.traits.contains(trait) }

  /// The kind in one word, for programs.
  public var name: String { meaning.name }
}
