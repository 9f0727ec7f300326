import TrailReplay

/// What actors are called in rows: by their names, and where several are called alike, by longer ones.
struct ActorLabels {
  /// Of more nobody keeps track, and all are given in full.
  private static let mostKnown = 100_000

  private var words: [String: ActorWords] = [:]
  /// How many actors are called by a name, and by a long one.
  private var names: [String: Int] = [:]
  private var longNames: [String: Int] = [:]
  private var isFull = false

  /// Creates labels for actors that are noted one by one.
  init() {}

  /// Creates the labels of all actors of a replay.
  init(of outcome: ReplayOutcome) {
    for actor in outcome.counts.actors { note(actor.name) }
    for actor in outcome.exceptions?.counts.actors ?? [] { note(actor.name) }
  }

  /// Notes that an actor has a row.
  mutating func note(_ actor: String?) {
    guard let actor, !isFull, words[actor] == nil else { return }
    if words.count >= Self.mostKnown { return isFull = true }
    let own = ActorWords(actor)
    words[actor] = own
    names[own.name, default: 0] += 1
    longNames[own.longName, default: 0] += 1
  }

  /// What to call an actor, once all have been noted.
  func label(of actor: String?) -> String {
    guard let actor else { return "-" }
    let own = words[actor] ?? ActorWords(actor)
    if isFull { return own.text }
    if names[own.name] ?? 1 < 2 { return own.name }
    if longNames[own.longName] ?? 1 < 2 { return own.longName }
    return own.account.map { "\(own.longName) \($0)" } ?? own.longName
  }
}
