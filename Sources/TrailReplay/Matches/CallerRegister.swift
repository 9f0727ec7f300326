/// Who made the matching calls and how, by number: of every match only the number is kept.
///
/// The numbers differ from worker to worker; merging translates them. Memory grows with the number of
/// different callers, where each call, address and tool of an actor counts as one.
struct CallerRegister: Sendable {
  /// What stands for the caller of a row that nobody is counted for.
  static let none = -1
  /// How many texts there are of each.
  static let textCount = 6

  private(set) var all: [CompactTexts] = []
  private var numbers: [CompactTexts: Int32] = [:]

  /// Texts other than the actor are kept up to so many bytes: what whoever made a call chose must not take
  /// memory that the number of calls does not explain.
  private static let longest = 512

  /// Returns the number of the caller that the facts of a record name; a new one when it has none yet.
  mutating func number(of facts: EvidenceReader.Facts) -> Int {
    number(
      of: CompactTexts([
        facts.actor?[...], facts[.eventName]?.prefix(Self.longest),
        facts[.sourceIPAddress]?.prefix(Self.longest), facts[.userAgent]?.prefix(Self.longest),
        facts[.invokedBy]?.prefix(Self.longest), facts.isFromConsole ? [] : nil,
      ]))
  }

  mutating func number(of caller: CompactTexts) -> Int {
    if let number = numbers[caller] { return Int(number) }
    numbers[caller] = Int32(all.count)
    all.append(caller)
    return all.count - 1
  }

  /// Adds the callers of `other`, and returns the numbers they have here, in the order there.
  mutating func merge(_ other: CallerRegister) -> [Int] {
    other.all.map { number(of: $0) }
  }

  /// The actor of a caller, as bytes; nil where the record names none.
  func actor(_ number: Int) -> [UInt8]? { number == Self.none ? nil : all[number][0] }

  /// The name of the call, as bytes.
  func eventName(_ number: Int) -> [UInt8]? { number == Self.none ? nil : all[number][1] }

  /// Where it came from.
  func sourceIPAddress(_ number: Int) -> [UInt8]? { number == Self.none ? nil : all[number][2] }

  /// With what it was made, as it is kept: userAgent, invokedBy, and an empty text where the console gave the
  /// credentials.
  func toolTexts(_ number: Int) -> CompactTexts? {
    number == Self.none ? nil : all[number].dropping(3)
  }
}
