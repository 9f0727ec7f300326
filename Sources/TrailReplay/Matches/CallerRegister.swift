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

  /// Returns the number of the caller that the facts of a record name; a new one when it has none yet.
  mutating func number(of facts: EvidenceReader.Facts) -> Int {
    number(
      of: CompactTexts([
        facts.actor?[...], facts[.eventName]?[...], facts[.sourceIPAddress]?[...],
        facts[.userAgent]?[...], facts[.invokedBy]?[...], facts.isFromConsole ? [] : nil,
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

  /// The name of the call.
  func eventName(_ number: Int) -> String? { text(1, number) }

  /// Where it came from.
  func sourceIPAddress(_ number: Int) -> String? { text(2, number) }

  /// With what it was made.
  func tool(_ number: Int) -> String? {
    guard number != Self.none else { return nil }
    let tool = CallTool(
      userAgent: text(3, number), invokedBy: text(4, number), isFromConsole: all[number][5] != nil)
    return tool?.description
  }

  private func text(_ index: Int, _ number: Int) -> String? {
    guard number != Self.none else { return nil }
    return all[number][index].map { String(decoding: $0, as: UTF8.self) }
  }
}
