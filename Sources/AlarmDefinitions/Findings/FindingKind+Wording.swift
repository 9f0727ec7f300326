extension FindingKind {
  /// The name of the kind, for those who sort findings by it.
  var rule: String {
    switch self {
    case .unreadable: "unreadable"
    case .tooLarge: "too-large"
    case .notText: "not-text"
    case .badSyntax: "bad-syntax"
    case .tooManyValues: "too-many-values"
    case .notRecognised: "not-recognised"
    case .terraformText: "terraform-text"
    case .listGoesOn: "list-goes-on"
    case .unknownKeys: "unknown-keys"
    case .rejected: "rejected"
    case .badPattern: "bad-pattern"
    case .unsupported: "unsupported"
    case .passedOver: "passed-over"
    case .definedAgain: "defined-again"
    case .placeholder: "placeholder"
    case .repaired: "repaired"
    case .madeName: "made-name"
    case .noReturnData: "no-return-data"
    case .unknownFunction: "unknown-function"
    case .badFunction: "bad-function"
    case .unresolvedParameter: "unresolved-parameter"
    case .unresolvedMapping: "unresolved-mapping"
    case .unknownReference: "unknown-reference"
    case .undecidedCondition: "undecided-condition"
    case .badCommand: "bad-command"
    case .looseContinuation: "loose-continuation"
    case .fileNotRead: "file-not-read"
    }
  }

  /// How much the kind matters.
  var severity: DefinitionFinding.Severity {
    switch self {
    case .unreadable, .tooLarge, .notText, .badSyntax, .tooManyValues, .notRecognised,
      .terraformText, .rejected, .badPattern, .unsupported, .noReturnData, .unknownFunction,
      .badFunction,
      .unknownReference, .badCommand, .fileNotRead:
      .error
    case .unresolvedParameter, .unresolvedMapping, .undecidedCondition, .looseContinuation,
      .listGoesOn, .definedAgain, .placeholder, .repaired:
      .warning
    case .unknownKeys, .passedOver, .madeName: .note
    }
  }

  /// What is wrong, lower case and without a full stop.
  var message: String {
    switch self {
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .tooLarge(let limit): "larger than \(limit >> 20) MiB, which no definitions are"
    case .notText: "no UTF-8 text"
    case .badSyntax(let words): words
    case .tooManyValues(let limit): "stands for more than \(limit) values; aliases multiply them"
    case .notRecognised: "no metric filters or alarms are in it"
    case .terraformText:
      "Terraform's language is not read, as its values are only known to Terraform"
    case .listGoesOn(let key): "the list goes on elsewhere (\(key)); definitions may be missing"
    case .unknownKeys(let keys):
      "keys of no meaning here are passed over: " + keys.joined(separator: ", ")
    case .rejected(let reason): reason
    case .badPattern(let reason): reason
    case .unsupported(let what): "\(what) is not supported"
    case .passedOver(let what): what
    case .definedAgain(let name): "\(name) is defined again; the later definition counts"
    case .placeholder(let text): "\"\(text)\" stands for something that is not there"
    case .repaired(let what, let text): "\(what); it is read as: \(text)"
    case .madeName(let name): "it has no name; it is called \(name)"
    case .noReturnData: "no metric_query has return_data = true, and the alarm watches none"
    case .unknownFunction(let name): "\(name) is no function that is known here"
    case .badFunction(let name, let expected): "\(name) takes \(expected)"
    case .unresolvedParameter(let name, let reason):
      "the parameter \(name) has no value here" + (reason.map { ": \($0)" } ?? "")
    case .unresolvedMapping(let name): "which value of the mapping \(name) holds is not known here"
    case .unknownReference(let name): "nothing in the template is named \"\(name)\""
    case .undecidedCondition(let name):
      "whether the condition \(name) holds is not known here; it is taken to"
    case .badCommand(let reason): reason
    case .looseContinuation: "a blank or an empty line follows the backslash at the line's end"
    case .fileNotRead(let path, let reason): "the file \"\(path)\" is not read: \(reason)"
    }
  }

  /// What to do; nil where the message says it all.
  var advice: String? {
    switch self {
    case .notRecognised:
      "give output of describe-metric-filters or describe-alarms, a template, a script, or "
        + "`terraform show -json`"
    case .terraformText: "give the output of `terraform show -json`"
    case .listGoesOn: "fetch all pages (leave --no-paginate and --max-items out)"
    case .placeholder: "put what it stands for in its place"
    case .repaired: "write it so yourself: other programs do not repair it"
    case .noReturnData:
      "set return_data = true for the one to watch: Terraform's default is false, the API's true"
    case .unresolvedParameter(let name, nil): "give --parameter \(name)=VALUE"
    case .unresolvedMapping: "give --parameter AWS::Region=REGION, or whatever its key depends on"
    case .undecidedCondition: "give --parameter for what it depends on"
    case .looseContinuation: "take it away: a shell ends the command there"
    default: nil
    }
  }
}
