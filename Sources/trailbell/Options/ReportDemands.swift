import ArgumentParser
import ReplayReports

/// What is asked of a report, held against what its format can do.
struct ReportDemands {
  typealias Ability = ReportTraits.Ability

  private let format: ReportFormat
  /// What the command has options for.
  private let offered: Set<Ability>
  /// What is asked for.
  private let asked: Set<Ability>

  /// Creates the demands of a command that has an option for each key, asked for where it is true.
  init(_ format: ReportFormat, _ options: [Ability: Bool]) {
    self.format = format
    offered = Set(options.keys)
    asked = Set(options.filter(\.value).keys)
  }

  /// What is asked for in vain.
  private var missing: Set<Ability> { asked.subtracting(format.traits.abilities) }

  /// Refuses what the format cannot do; trials of treatments are refused by `validateTrials`.
  func validate() throws {
    if missing.contains(.samples) {
      throw ValidationError(
        "--format \(format.rawValue) is \(format.traits.nature) of an archive: it is for replay")
    }
    if missing.contains(.groupBy) {
      throw ValidationError(
        "--group-by is for --format \(Self.formats(with: [.groupBy]));"
          + " JSON lines can be grouped by \"actor\"")
    }
    if missing.contains(.detail) {
      throw ValidationError(
        "--detail is for --format \(Self.formats(with: [.detail])); other formats leave nothing out"
      )
    }
    if missing.contains(.timeZone) {
      throw ValidationError(ZoneOptions.refusal(formats: Self.formats(with: [.timeZone])))
    }
    if !missing.isDisjoint(with: [.show, .explain]) { throw ValidationError(refusal) }
    if missing.contains(.severalKinds) {
      throw ValidationError(
        "--format \(format.rawValue) is \(format.traits.nature): of --show \(ReportKind.names) give one"
      )
    }
    if asked.isSuperset(of: [.explain, .groupBy]) {
      throw ValidationError("--explain and --group-by exclude one another; give one of them")
    }
  }

  /// Refuses to try all treatments of missing data in a format that cannot set them side by side, or
  /// with explanations.
  func validateTrials() throws {
    guard asked.contains(.trials) else { return }
    if missing.contains(.trials) || asked.contains(.explain) {
      throw ValidationError(
        "--treat-missing-data all is for \(Self.formats(with: [.trials])), and goes without --explain"
      )
    }
  }

  /// Names every option of the command's that the format does not take, not only the one given.
  private var refusal: String {
    let lacking = offered.subtracting(format.traits.abilities)
    let formats = Self.formats(with: lacking.intersection([.show, .explain]))
    switch (lacking.contains(.show), lacking.contains(.explain)) {
    case (true, true):
      return "--format \(format.rawValue) is \(format.traits.nature);"
        + " --show and --explain are for \(formats)"
    case (true, false): return "--show is for \(formats)"
    case (false, _): return "--explain is for \(formats)"
    }
  }

  /// The formats that can do all of `abilities`, as a sentence names them.
  private static func formats(with abilities: Set<Ability>) -> String {
    let names = ReportFormat.allCases.filter { $0.traits.abilities.isSuperset(of: abilities) }
      .map(\.rawValue)
    let others = names.dropLast().joined(separator: ", ")
    return [others, names.last ?? ""].filter { !$0.isEmpty }.joined(separator: " and ")
  }
}
