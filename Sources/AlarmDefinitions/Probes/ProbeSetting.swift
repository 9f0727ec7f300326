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

  /// Which of the values of fields that say nothing of the event its records have.
  ///
  /// Values that all probes shared would be taken for values that all events have.
  var variant: Int {
    let number = ProbeActor.allCases.firstIndex(of: actor) ?? 0
    return (number + region.utf8.count % 4) % Self.names.count
  }

  /// What its calls are about.
  var name: String { Self.names[variant] }

  private static let names = ["probes", "7-archive", "ledger.x", "exports"]

  /// Where it calls from, and with which program.
  var origin: (address: String, program: String) {
    region == Self.home ? actor.origin : ("203.0.113.4\(variant)", "Botocore/1.3\(variant)")
  }

  /// Whether it stands for its Region rather than for its actor.
  var isAway: Bool { region != Self.home }
}
