/// What one actor did of all that an alarm looks at: exact, whatever is kept of the matches to be shown.
public struct AlarmCaller: Hashable, Sendable {
  /// A text, and how many of the matches have it.
  public struct Share: Hashable, Sendable {
    /// The text.
    public let text: String
    /// How many matches have it.
    public let count: Int
  }

  /// How many matches there are, what came of the calls, and from when to when.
  public private(set) var counts: MatchCounts.Actor
  // By bytes: to String, two spellings of one character are the same.
  private var eventCounts: [[UInt8]: Int] = [:]
  private var addressCounts: [[UInt8]: Int] = [:]
  private var toolCounts: [[UInt8]: Int] = [:]

  init(named actor: [UInt8]?) { counts = MatchCounts.Actor(named: actor) }

  /// The calls by `eventName`, the most frequent first, then by name.
  public var events: [Share] { Self.shares(eventCounts) }
  /// Where they came from, `sourceIPAddress`, likewise.
  public var addresses: [Share] { Self.shares(addressCounts) }
  /// With what they were made, likewise; see `CallTool`.
  public var tools: [Share] { Self.shares(toolCounts) }

  /// Adds what matches of the caller with a number come to.
  mutating func add(
    _ tally: MatchCounts.Actor, by caller: Int, in register: CallerRegister,
    _ tools: inout KnownTools
  ) {
    counts.add(tally)
    register.eventName(caller).map { eventCounts[$0, default: 0] += tally.count }
    register.sourceIPAddress(caller).map { addressCounts[$0, default: 0] += tally.count }
    tools.words(of: caller, in: register).map {
      toolCounts[Array($0.utf8), default: 0] += tally.count
    }
  }

  private static func shares(_ counts: [[UInt8]: Int]) -> [Share] {
    counts.sorted { left, right in
      left.value != right.value
        ? left.value > right.value : left.key.lexicographicallyPrecedes(right.key)
    }.map { Share(text: String(decoding: $0.key, as: UTF8.self), count: $0.value) }
  }
}
