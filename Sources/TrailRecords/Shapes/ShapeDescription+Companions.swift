/// CloudTrail's own files beside delivery files: none holds a record.
extension ShapeDescription {
  /// A digest file: what an archive's integrity is checked with.
  static let digest = ShapeDescription(
    title: "CloudTrail digests", keys: ["digestEndTime", "digestStartTime"])

  /// CloudTrail's notice of new delivery files.
  static let deliveryNotice = ShapeDescription(
    title: "CloudTrail delivery notices", keys: ["s3ObjectKey"])

  /// A signature file of saved Lake query results.
  static let queryResultSignature = ShapeDescription(
    title: "CloudTrail Lake signatures", keys: ["hashSignature"])

  /// Saved `list-public-keys` output.
  static let publicKeys = ShapeDescription(
    title: "CloudTrail public keys", keys: ["PublicKeyList", "publicKeyList"])
}
