/// Texts that records are made of.
enum ForgedText {
  static let userAgents = [
    "aws-cli/2.15.0 Python/3.11.6 Linux/6.1 exe/x86_64", "console.amazonaws.com",
    "[S3Console/0.4, \"aws-internal/3\"]", "Terraform\\1.7 (+https://www.terraform.io)",
    "Boto3/1.34",
  ]
  static let eventTypes = [
    "AwsApiCall", "AwsApiCall", "AwsApiCall", "AwsServiceEvent", "AwsConsoleSignIn",
    "AwsConsoleAction",
  ]
  static let categories = [
    "Management", "Management", "Management", "Management", "Management", "Data", "Insight",
  ]
  /// What may stand where a time belongs.
  static let oddTimes = [
    "", "2026-03-02", "2026-03-02T14:02:11.250Z", "2026-03-02T16:02:11+02:00",
    "2026-02-30T14:02:11Z", "2026-03-02T14:02:60Z", "2026-03-02T14:02:11", "yesterday",
    "2026-03-02t14:02:11z", "1970-01-01T00:00:00Z", "2026-03-02T24:00:00Z",
  ]
  static let errorCodes = [
    "AccessDenied", "AccessDeniedException", "Client.UnauthorizedOperation",
    "UnauthorizedOperation", "UnauthorizedOperation.Retry", "accessdenied", "Access Denied",
    "NoSuchBucket", "ThrottlingException", "",
  ]
  static let errorMessages = [
    "Failed authentication", "failed authentication", "No username found in supplied account",
    "User: arn:aws:iam::111122223333:user/mallory is not authorized",
  ]
  static let buckets = ["payroll-exports", "web-assets", "audit-evidence", "backups-2026"]
  /// Text outside ASCII, and text that must be escaped; none holds U+FEFF, which Foundation
  /// drops at the start of a text and behind an escape.
  static let wild = [
    "Zoë Müller", "監査ログ", "🪣 bucket 🔐", "a\u{301}", "no\u{A0}break", "line\nbreak\ttab",
    "say \"hi\" \\ / \u{8}\u{C}\r", "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}",
    "nul\u{0}byte", "", "{\"eventName\":\"PutBucketPolicy\"}", "]}],", "\u{2028}",
  ]
  /// Spellings of numbers that all are JSON.
  static let numbers = [
    "0", "-0", "1", "-1", "1.0", "10e-1", "1E+2", "0.10", "-12.5e3", "9007199254740993", "1e15",
    "0.000001", "0e0", "443",
  ]
}
