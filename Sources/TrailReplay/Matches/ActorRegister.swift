/// Who made the matching calls, by number: of every match only the number is kept.
///
/// The numbers differ from worker to worker; merging translates them. Memory grows with the number of
/// different actors.
struct ActorRegister: Sendable {
  /// What stands for the actor of a record that names none.
  static let none = -1

  private(set) var all: [[UInt8]] = []
  private var numbers: [Key: Int32] = [:]

  private struct Key: Hashable {
    let text: [UInt8]

    func hash(into hasher: inout Hasher) {
      hasher.combine(words: text)
    }
  }

  /// Returns the number of an actor, by its bytes; a new one when it has none yet.
  mutating func number(of actor: [UInt8]?) -> Int {
    guard let actor else { return Self.none }
    let key = Key(text: actor)
    if let number = numbers[key] { return Int(number) }
    numbers[key] = Int32(all.count)
    all.append(actor)
    return all.count - 1
  }

  /// Adds the actors of `other`, and returns the numbers they have here, in the order there.
  mutating func merge(_ other: ActorRegister) -> [Int] {
    other.all.map { number(of: $0) }
  }

  /// The actor with a number; nil for none.
  func name(_ number: Int) -> String? {
    number == Self.none ? nil : String(decoding: all[number], as: UTF8.self)
  }
}
