/// What actors are called in words, as far as it is remembered: most rows are of a few.
struct KnownActors {
  private static let mostKnown = 4096

  private var names: [String: String] = [:]

  /// The name of an actor; see `ActorWords`.
  mutating func name(of actor: String?) -> String {
    guard let actor else { return "-" }
    if let name = names[actor] { return name }
    if names.count >= Self.mostKnown { names.removeAll(keepingCapacity: true) }
    let name = ActorWords(actor).name
    names[actor] = name
    return name
  }
}
