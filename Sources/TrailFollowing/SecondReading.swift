import TrailArchives
import TrailReplay

/// A reading of files that have been read before.
struct SecondReading {
  private let plan: ReplayPlan
  private let damaged = DamagedFiles()
  /// What was read.
  private(set) var reading: ArchiveReading
  /// Whether all of them were as whole as they had been.
  private(set) var isWhole = true

  /// Begins a reading by `plan`.
  init(by plan: ReplayPlan) {
    var plan = plan
    let damaged = damaged
    plan.reading.damageLog = DamageLog { damaged.add($0) }
    (self.plan, reading) = (plan, ArchiveReading(of: plan))
  }

  /// Reads `files`, of which some were not whole before either.
  mutating func read(_ files: [ArchiveLocation], damagedBefore: (ArchiveLocation) -> Bool) {
    guard !files.isEmpty else { return }
    reading.merge(Replay(plan).read([.files(files)]))
    isWhole = isWhole && files.allSatisfy { !damaged.contain($0) || damagedBefore($0) }
  }
}
