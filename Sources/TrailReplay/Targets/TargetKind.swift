/// What kind of thing a call is about.
///
/// A stored reading holds a kind by its place in this list: a new one goes to its end.
public enum TargetKind: String, Sendable, CaseIterable {
  // S3.
  case bucket
  case object
  case accessPoint
  // IAM and sign-in.
  case user
  case group
  case role
  case policy
  case accessKey
  case mfaDevice
  case loginProfile
  case instanceProfile
  case identityProvider
  case certificate
  case session
  // CloudTrail, CloudWatch and Config.
  case trail
  case eventDataStore
  case configurationRecorder
  case deliveryChannel
  case configRule
  case alarm
  case dashboard
  case logGroup
  case logDestination
  case eventRule
  // KMS and Secrets Manager.
  case key
  case alias
  case secret
  // EC2.
  case instance
  case image
  case volume
  case snapshot
  case keyPair
  case launchTemplate
  case securityGroup
  case networkACL
  case internetGateway
  case customerGateway
  case natGateway
  case vpnGateway
  case transitGateway
  case routeTable
  case routeTableAssociation
  case vpc
  case vpcEndpoint
  case vpcPeeringConnection
  case subnet
  case networkInterface
  case address
  case flowLog
  // Organizations and accounts.
  case account
  case organization
  case organizationalUnit
  case organizationRoot
  case handshake
  case region
  case service
  // Others.
  case function
  case layer
  case parameter
  case document
  case database
  case databaseCluster
  case databaseSnapshot
  case table
  case topic
  case subscription
  case queue
  case detector
  case analyzer
  case stack
  case stackSet
  case repository
  case cluster
  case loadBalancer
  case distribution
  case hostedZone
  case model
  /// Something of another kind.
  case resource
}

extension TargetKind {
  /// By kind, the byte that stands for it.
  private static let codes = Dictionary(
    uniqueKeysWithValues: zip(allCases, UInt8.min...UInt8.max))

  /// The byte that stands for it where targets are kept.
  var code: UInt8 { Self.codes[self] ?? .max }

  /// Finds the kind that a byte stands for; nil for none.
  init?(code: UInt8) {
    guard Self.allCases.indices.contains(Int(code)) else { return nil }
    self = Self.allCases[Int(code)]
  }
}
