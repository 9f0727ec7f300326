import ArgumentParser

/// What is printed of who could reach buckets.
struct ExposureOptions: ParsableArguments {
  /// What may make the exit status 1.
  enum Condition: String, CaseIterable, ExpressibleByArgument {
    case `public`
    case otherAccount = "other-account"
  }

  @OptionGroup
  var form: FormatOptions<TableFormat>

  @OptionGroup
  var output: OutputOptions

  @OptionGroup
  var zone: ZoneOptions

  @Option(
    help: ArgumentHelp(
      "Exit with status 1 when a bucket was open to everybody, or to an account that is not trusted; "
        + "repeatable. What is not known fails nothing.", valueName: "condition"))
  var failOn: [Condition] = []

  @Option(
    help: ArgumentHelp(
      "An account that --fail-on other-account lets pass, of 12 digits; repeatable.",
      valueName: "id"))
  var trustedAccount: [String] = []

  @Option(
    help: ArgumentHelp("Write the summary object to a file.", valueName: "file"),
    completion: .file())
  var summary: String?

  @Flag(name: .shortAndLong, help: "Leave out the summary on standard error.")
  var quiet = false

  @OptionGroup
  var colors: ColorOptions

  func validate() throws {
    try zone.validate(for: form.asked == .text || form.asked == .markdown)
    if !trustedAccount.isEmpty, !failOn.contains(.otherAccount) {
      throw ValidationError("--trusted-account is for --fail-on other-account; give that as well")
    }
    for account in trustedAccount
    where account.utf8.count != 12 || !account.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      throw ValidationError("--trusted-account takes the 12 digits of an account")
    }
    if summary == "-" {
      throw ValidationError("--summary takes a file; standard output is for results only")
    }
  }
}
