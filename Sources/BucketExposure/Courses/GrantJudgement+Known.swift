extension GrantJudgement {
  static let unknownPolicy = GrantJudgement(
    .unknown, because: "the policy is older than the archive")
  static let unknownAcl = GrantJudgement(
    .unknown, because: "the access control list is older than the archive")
  static let noPolicy = GrantJudgement(
    .ownAccountOrService, because: "the bucket has no policy")
  static let noAcl = GrantJudgement(
    .ownAccountOrService, because: "the bucket was created for its owner alone")
  static let noLists = GrantJudgement(
    .ownAccountOrService, because: "access control lists do not count")
  static let nothingGranted = GrantJudgement(
    .ownAccountOrService, because: "neither policy nor access control lists let others in")
  static let noBucket = GrantJudgement(.ownAccountOrService, because: "the bucket is gone")
}
