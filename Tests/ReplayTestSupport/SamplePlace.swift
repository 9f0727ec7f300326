/// An account and a Region: what CloudTrail delivers separate files for.
struct SamplePlace: Hashable, Comparable {
  let account: String
  let region: String

  static let ireland = SamplePlace(account: "111122223333", region: "eu-west-1")
  static let virginia = SamplePlace(account: "444455556666", region: "us-east-1")

  /// Every account with every Region.
  static let all = ["111122223333", "444455556666"].flatMap { account in
    ["eu-west-1", "us-east-1", "ap-southeast-2"].map { SamplePlace(account: account, region: $0) }
  }

  static func < (left: SamplePlace, right: SamplePlace) -> Bool {
    (left.account, left.region) < (right.account, right.region)
  }
}
