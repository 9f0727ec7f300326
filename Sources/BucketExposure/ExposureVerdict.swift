/// Who a grant lets in.
///
/// The order is that of how far it reaches; what cannot be judged stands beside the order.
public enum ExposureVerdict: String, Sendable, CaseIterable, Codable {
  /// Anybody in the world, or anybody who has an AWS account.
  case `public`
  /// Somebody outside the owner's account who is named, or limited to what is named.
  case otherAccount
  /// Nobody but the owner's account and AWS services that act for it.
  case ownAccountOrService
  /// What the record says is not enough to judge.
  case unknown
}
