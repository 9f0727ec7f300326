// What is found of documents as such, whatever is in them.

/// A file that cannot be read, in the system's words.
struct Unreadable: Finding {
  static let rule = "unreadable"
  static let severity = Severity.error
  let hidesDefinitions = true
  let message: String
}

/// A file of more bytes than any document of definitions has.
struct TooLarge: Finding {
  static let rule = "too-large"
  static let severity = Severity.error
  let hidesDefinitions = true
  let limit: Int

  var message: String { "larger than \(limit >> 20) MiB, which no definitions are" }
}

/// A file that is not UTF-8.
struct NotText: Finding {
  static let rule = "not-text"
  static let severity = Severity.error
  static let isOfForeignFile = true

  var message: String { "not UTF-8 text" }
}

/// A text that is not what it begins as, in the words of its reader.
struct BadSyntax: Finding {
  static let rule = "bad-syntax"
  static let severity = Severity.error
  let message: String
  var hidesDefinitions = true
}

/// A document that stands for more values than the limit: aliases of aliases.
struct TooManyValues: Finding {
  static let rule = "too-many-values"
  static let severity = Severity.error
  let hidesDefinitions = true
  let limit: Int

  var message: String { "stands for more than \(limit) values; aliases multiply them" }
}

/// A document that makes more text than the limit, in bytes: what is put together over and over.
struct ExpandsTooFar: Finding {
  static let rule = "expands-too-far"
  static let severity = Severity.error
  /// What it comes of.
  let origin: String
  let limit: Int

  var message: String {
    "more than \(limit >> 10) KiB of text comes of \(origin); what goes beyond is not known here"
  }
}

/// A document in which nothing is known.
struct NotRecognised: Finding {
  static let rule = "not-recognised"
  static let severity = Severity.error
  static let isOfForeignFile = true

  var message: String { "no metric filters or alarms are in it" }
  var advice: String? {
    "give output of describe-metric-filters or describe-alarms, a template, a script, or "
      + "`terraform show -json`"
  }
}

/// Terraform's own language.
struct TerraformText: Finding {
  static let rule = "terraform-text"
  static let severity = Severity.error
  let hidesDefinitions = true
  static let isOfForeignFile = true

  var message: String {
    "Terraform's language is not read, as its values are only known to Terraform"
  }
  var advice: String? { "give the output of `terraform show -json`" }
}

/// A list that goes on elsewhere, and the key that says so.
struct ListGoesOn: Finding {
  static let rule = "list-goes-on"
  static let severity = Severity.warning
  let key: String

  var message: String { "the list goes on elsewhere (\(key)); definitions may be missing" }
  var advice: String? { "fetch all pages (leave --no-paginate and --max-items out)" }
}

/// Keys that mean nothing here.
struct UnknownKeys: Finding {
  static let rule = "unknown-keys"
  static let severity = Severity.note
  let keys: [String]

  var message: String {
    "keys of no meaning here are passed over: "
      + keys.map(SecretText.hidden(in:)).joined(separator: ", ")
  }
}

/// Something met in a folder that is not opened: what it is.
struct NotOpened: Finding {
  static let rule = "not-opened"
  static let severity = Severity.note
  let message: String
}
