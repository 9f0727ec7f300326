/// Who makes a call, and in which Region.
struct ProbeSetting: Hashable, Sendable {
  let actor: ProbeActor
  let region: String

  /// The Region that records global services.
  static let home = "us-east-1"

  /// Every actor of `actors` in one Region, then the first in others, for services that have any.
  static func all(_ actors: [ProbeActor], isGlobal: Bool = false) -> [ProbeSetting] {
    let away = isGlobal ? [] : ["eu-west-1", "ap-southeast-2"]
    return actors.map { ProbeSetting(actor: $0, region: home) }
      + away.compactMap { region in
        actors.first.map { ProbeSetting(actor: $0, region: region) }
      }
  }

  /// Whether it stands for its Region rather than for its actor.
  var isAway: Bool { region != Self.home }
}
