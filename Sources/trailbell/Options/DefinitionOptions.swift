import AlarmDefinitions
import ArgumentParser
import TrailArchives

/// A user's definitions to be checked.
struct DefinitionOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files and folders with metric filters and alarms, or - for standard input.",
      valueName: "path"), completion: .file())
  var paths: [String] = []

  @OptionGroup
  var template: TemplateOptions

  @Option(
    help: ArgumentHelp(
      "Controls that must be watched, by the names `trailbell rules list` has; repeatable (default: "
        + "those of cis are tried, and none must be).", valueName: "name"),
    completion: ControlNames.completion)
  var controls: [String] = []

  @Option(
    help: ArgumentHelp(
      "A folder with saved output of describe-trails, get-trail-status, get-event-selectors, "
        + "list-subscriptions-by-topic, get-topic-attributes and get-role-policy: can the trail do "
        + "what filters and alarms need?", valueName: "folder"), completion: .directory)
  var trail: String?

  @Option(help: "End with status 1 when there is a finding that is more than a note.")
  var failOn: CheckFailure?

  /// Whether nothing was given to be checked.
  var isEmpty: Bool { paths.isEmpty && trail == nil }

  /// All that is read.
  var inputs: [String] { paths + [trail].compactMap(\.self) }

  func validate() throws {
    try ControlNames.validate(controls)
  }

  /// Reads the paths and checks what is in them.
  func check() -> DefinitionsCheck {
    var reader = template.reader
    for path in paths { reader.read(DocumentFiles(definitionsAt: path)) }
    let ofTrail = trail.map { folder in
      DocumentFiles(definitionsAt: folder, mayHoldOthers: true).compactMap { reader.read($0) }
    }
    reader.finish()
    let preflight = trail.map { folder in
      TrailPreflight(
        ofTrail ?? [], with: reader.reading, parameters: template.values, in: folder)
    }
    let asked = controls.flatMap(BuiltInControl.named)
    var check = DefinitionsCheck(reader.reading, preflight: preflight)
    check.tryControls(
      asked.isEmpty ? BuiltInControl.usual : asked, isAsked: !asked.isEmpty,
      in: paths.first ?? trail ?? "-")
    return check
  }

  /// How the program ends after `check`; what cannot be used wins over what was asked for.
  func status(of check: DefinitionsCheck) -> ExitStatus {
    switch check.outcome {
    case .nothingUsable: .rejected
    case .partlyUnusable: .damaged
    case .shortcomings: failOn == .finding ? .askedFor : .complete
    case .sound: .complete
    }
  }
}
