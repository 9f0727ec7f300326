import ArgumentParser
import CLibrary
import ReplayReports
import TrailReplay

/// What a case file says of how it was made.
struct CaseFileOptions: ParsableArguments {
  @Flag(help: "Leave out of a case file the SHA-256 of each input (--format html).")
  var noHashes = false

  @Flag(
    help: """
      Leave out of a case file what differs from run to run: when and by which command line it was made, and \
      how long that took (--format html).
      """)
  var reproducible = false

  /// Refuses them for other forms than a case file.
  func validate(for format: ReportFormat) throws {
    guard format != .html, noHashes || reproducible else { return }
    let option = noHashes ? "--no-hashes" : "--reproducible"
    throw ValidationError("\(option) is for --format html")
  }

  /// Has a replay keep what a case file shows.
  func prepare(_ plan: inout ReplayPlan) {
    (plan.showsAllMatches, plan.keepsRecords, plan.followsBuckets) = (true, true, true)
    plan.inputFiles = noHashes ? .sizes : .hashes
  }

  /// What of `circumstances` a case file says.
  func stated(_ circumstances: RunCircumstances) -> RunCircumstances {
    var stated = circumstances
    if reproducible {
      (stated.seconds, stated.arguments, stated.madeAt) = (0, [], nil)
    } else {
      (stated.arguments, stated.madeAt) = (TypedArguments.all, TimeOption.now)
      stated.options = environmentVariable("TRAILBELL_OPTIONS") ?? ""
      stated.givenOptions = ConfiguredArguments.given.map(\.message)
    }
    return stated
  }
}
