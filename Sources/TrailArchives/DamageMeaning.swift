/// What a kind of damage means to everyone who asks: for reading on, for the sums, for the verdict on its
/// file.
///
/// Every kind has one row: those of `ArchiveError` below, the others in TrailReplay's
/// `InputDamage+Meaning.swift`. Two questions are asked before there is a kind, and stay with what they
/// are asked of: whether refused records are damage at all (`RecordRefusal.isDamage`), and whether a place
/// in a document costs a record (`DocumentDamage.isInRecord`, of the place and not of its kind).
package struct DamageMeaning: Equatable, Sendable {
  /// What holds of a kind of damage.
  package struct Traits: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// It concerns what lies behind its place, rather than all of a file.
    package static let concernsRest = Traits(rawValue: 1 << 0)
    /// It is that nothing comes behind it.
    package static let isEnd = Traits(rawValue: 1 << 1)
    /// What lies behind it can be seen: nothing can behind a read that failed.
    package static let showsEnd = Traits(rawValue: 1 << 2)
    /// It may be that there is no byte; of a file in an archive only its missing JSON is reported.
    package static let isOfNothing = Traits(rawValue: 1 << 3)
    /// The bytes as stored are damaged, whatever is in them.
    package static let isOfBytes = Traits(rawValue: 1 << 4)
    /// All that is wrong is that this version does not read it.
    package static let isOnlyUnread = Traits(rawValue: 1 << 5)
    /// A text that begins with it and holds nothing known is another program's.
    package static let isOfForeignText = Traits(rawValue: 1 << 6)
    /// A copy that was not finished has it; bytes that are merely wrong may be anybody's.
    package static let isOfHalf = Traits(rawValue: 1 << 7)
  }

  /// The kind in one word, for programs.
  package let name: String
  /// What holds of it.
  package let traits: Traits
  /// How many records or documents it is about; 1 for a place.
  package let count: Int

  /// Creates the meaning of one kind.
  package init(_ name: String, _ traits: Traits = [], count: Int = 1) {
    (self.name, self.traits, self.count) = (name, traits, count)
  }
}

extension ArchiveError.Kind {
  /// What it means.
  package var meaning: DamageMeaning {
    switch self {
    case .unreadable: DamageMeaning("unreadable", .isOfBytes)
    case .readFailed: DamageMeaning("readFailed", [.isOfBytes, .concernsRest])
    case .shrank: DamageMeaning("shrank", [.isOfBytes, .concernsRest, .isEnd, .isOfHalf])
    case .interrupted: DamageMeaning("interrupted", [.isOfBytes, .concernsRest, .isEnd])
    case .empty: DamageMeaning("empty", [.isOfBytes, .isOfNothing, .isOfHalf])
    case .gzipEndsEarly:
      DamageMeaning("gzipEndsEarly", [.isOfBytes, .concernsRest, .isEnd, .isOfHalf])
    case .gzipDamaged:
      DamageMeaning("gzipDamaged", [.isOfBytes, .concernsRest, .showsEnd, .isOfHalf])
    case .trailingBytes:
      DamageMeaning("trailingBytes", [.isOfBytes, .concernsRest, .showsEnd, .isOfHalf])
    case .containerDamaged:
      DamageMeaning("containerDamaged", [.isOfBytes, .concernsRest, .showsEnd, .isOfHalf])
    case .unread: DamageMeaning("unreadFormat", .isOfBytes)
    case .memberNotRead: DamageMeaning("memberNotRead", .isOfBytes)
    case .inflatesTooMuch: DamageMeaning("inflatesTooMuch", [.isOfBytes, .concernsRest])
    case .nestedTooDeep: DamageMeaning("nestedTooDeep", [.isOfBytes, .concernsRest])
    case .noMemory: DamageMeaning("noMemory", .isOfBytes)
    }
  }
}
