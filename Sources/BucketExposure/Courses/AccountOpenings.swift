/// What changes of an account's block did to its buckets.
struct AccountOpenings {
  private struct Opening {
    let bucket: String
    let interval: ExposureInterval
  }

  private var openings: [Int: [Opening]]

  /// Waits for what the events of these numbers open.
  init(by numbers: some Sequence<Int>) {
    openings = Dictionary(numbers.map { ($0, []) }) { first, _ in first }
  }

  /// Takes note of what began, or became certain, by one of the events.
  mutating func take(_ course: BucketCourse) {
    for interval in course.intervals {
      for number in Set([interval.from.number, interval.certainFrom?.number].compactMap(\.self)) {
        openings[number]?.append(Opening(bucket: course.bucket, interval: interval))
      }
    }
  }

  /// What the event of that number did; nil where it did nothing that is known.
  func effect(of number: Int) -> ExposureEffect? {
    let all = openings[number] ?? []
    let open = all.filter { $0.interval.effective != .restrained }
    let chosen = open.isEmpty ? all : open
    let everyone = chosen.first { $0.interval.reach == .everyone }
    guard let first = everyone ?? chosen.first else { return nil }
    let isCertain = chosen.contains { $0.interval.effective == .yes }
    var effect = ExposureEffect(
      grant: grant(of: chosen, first), via: .block,
      effective: isCertain ? .yes : first.interval.effective, isDone: true,
      opens: !open.isEmpty)
    if !open.isEmpty { effect.until = ExposureEnd.last(of: open.map(\.interval.until)) }
    return effect
  }

  /// The grants taken together; the first one's reason stands for them.
  private func grant(of openings: [Opening], _ first: Opening) -> GrantJudgement {
    let grants = openings.map(\.interval.grant)
    let others = Set(openings.map(\.bucket)).count - 1
    let more = others == 0 ? "" : " (and of \(others) other bucket\(others == 1 ? "" : "s"))"
    let place = "the \(first.interval.via.title) of \(first.bucket)\(more) set before"
    return GrantJudgement(
      grants.contains { $0.verdict == .public } ? .public : .otherAccount,
      because: "\(place): \(first.interval.grant.reason)",
      statement: first.interval.grant.statement,
      access: GrantedAccess.allCases.filter { access in
        grants.contains { $0.access.contains(access) }
      },
      accounts: Set(grants.flatMap(\.accounts)).sorted(),
      isUncertain: grants.contains(where: \.isUncertain), grants: grants.flatMap(\.grants).joined)
  }
}
