package import TrailReplay

/// An alarm's ARN, and the account and region in it.
package struct AlarmARN: Sendable {
  let text: String
  let account: String
  /// The region's code, for example `eu-west-1`.
  let region: String

  /// Reads an ARN; what it does not say is taken from `place`.
  package init(_ text: String, in place: AlarmPlace) {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    let isARN = parts.count == 6 && parts[0] == "arn"
    self.text = text
    region = isARN && !parts[3].isEmpty ? String(parts[3]) : place.region
    account = isARN && !parts[4].isEmpty ? String(parts[4]) : place.account
  }

  /// The region's name as CloudWatch's messages have it, for example `EU (Ireland)`.
  var regionName: String { RegionName.all[region] ?? region }
}
