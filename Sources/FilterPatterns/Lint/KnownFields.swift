import TrailRecords

/// The fields of CloudTrail's records, as far as they are the same for all services.
///
/// A data table (record contents and userIdentity element, documented; the kinds of values as seen in
/// records).
enum KnownFields {
  static let all: [KnownField] = [
    KnownField("eventVersion", in: .everyRecord),
    KnownField("eventTime", in: .everyRecord),
    KnownField("eventSource", in: .everyActivity, values: .services),
    KnownField("eventName", in: .everyActivity, values: .eventNames),
    KnownField("eventID", in: .everyRecord),
    KnownField("eventType", in: .everyRecord, values: .eventTypes),
    KnownField("eventCategory", in: .nearlyEvery, values: .eventCategories),
    KnownField("awsRegion", in: .everyRecord, values: .regions),
    KnownField("sourceIPAddress", in: .everyActivity),
    KnownField("userAgent", in: .some),
    KnownField("recipientAccountId", in: .nearlyEvery, values: .accounts),
    KnownField("readOnly", .boolean, in: .nearlyEvery),
    KnownField("managementEvent", .boolean, in: .nearlyEvery),
    KnownField("errorCode", values: .errorCodes),
    KnownField("errorMessage", values: .messages),
    KnownField("requestID"),
    KnownField("apiVersion"),
    KnownField("sharedEventID"),
    KnownField("vpcEndpointId"),
    KnownField("vpcEndpointAccountId", values: .accounts),
    KnownField("sessionCredentialFromConsole", .textOrBoolean),
    KnownField("resources", .list),
    KnownField("requestParameters", .object),
    KnownField("responseElements", .object),
    KnownField("responseElements.ConsoleLogin", values: .either(yes: "Success", no: "Failure")),
    KnownField("additionalEventData", .object),
    KnownField("additionalEventData.MFAUsed", values: .either(yes: "Yes", no: "No")),
    KnownField("additionalEventData.MobileVersion", values: .either(yes: "Yes", no: "No")),
    KnownField("additionalEventData.LoginTo"),
    KnownField("tlsDetails", .object),
    KnownField("tlsDetails.tlsVersion"),
    KnownField("tlsDetails.cipherSuite"),
    KnownField("tlsDetails.clientProvidedHostHeader"),
    KnownField("userIdentity", .object, in: .everyActivity),
    KnownField("userIdentity.type", in: .nearlyEvery, values: .identities),
    KnownField("userIdentity.principalId"),
    KnownField("userIdentity.arn"),
    KnownField("userIdentity.accountId", values: .accounts),
    KnownField("userIdentity.accessKeyId"),
    KnownField("userIdentity.userName"),
    KnownField("userIdentity.invokedBy"),
    KnownField("userIdentity.identityProvider"),
    KnownField("userIdentity.credentialId"),
    KnownField("userIdentity.onBehalfOf", .object),
    KnownField("userIdentity.onBehalfOf.userId"),
    KnownField("userIdentity.onBehalfOf.identityStoreArn"),
    KnownField("userIdentity.sessionContext", .object),
    KnownField("userIdentity.sessionContext.sourceIdentity"),
    KnownField("userIdentity.sessionContext.ec2RoleDelivery"),
    KnownField("userIdentity.sessionContext.attributes", .object),
    KnownField("userIdentity.sessionContext.attributes.creationDate"),
    KnownField(
      "userIdentity.sessionContext.attributes.mfaAuthenticated",
      values: .either(yes: "true", no: "false")),
    KnownField("userIdentity.sessionContext.sessionIssuer", .object),
    KnownField("userIdentity.sessionContext.sessionIssuer.type"),
    KnownField("userIdentity.sessionContext.sessionIssuer.principalId"),
    KnownField("userIdentity.sessionContext.sessionIssuer.arn"),
    KnownField("userIdentity.sessionContext.sessionIssuer.accountId", values: .accounts),
    KnownField("userIdentity.sessionContext.sessionIssuer.userName"),
    KnownField("userIdentity.sessionContext.webIdFederationData", .object),
    KnownField("userIdentity.sessionContext.webIdFederationData.federatedProvider"),
    KnownField("userIdentity.sessionContext.webIdFederationData.attributes", .object),
  ]

  private static let byPath = Dictionary(uniqueKeysWithValues: all.map { ($0.path, $0) })

  /// The keys that are known of an object, in the order of the table.
  private static let keys = Dictionary(grouping: all) { field in
    FieldPath(steps: Array(field.path.steps.dropLast()))
  }.mapValues { $0.compactMap(\.key) }

  /// Returns what is known of the field at a path.
  static func field(at path: FieldPath) -> KnownField? { byPath[path] }

  /// Returns the keys known of the object at a path.
  static func keys(at path: FieldPath) -> [String] { keys[path] ?? [] }
}

extension KnownField {
  /// The last key on the way to it.
  var key: String? {
    if case .key(let key)? = path.steps.last { key } else { nil }
  }
}
