/// What is known of one setting of a guard.
struct KnownSetting: Equatable {
  /// nil: not known.
  private(set) var isOn: Bool?
  /// The event that turned it off, where it was not known to be off before.
  private(set) var turnedOff: ExposureMoment?

  static let unknown = KnownSetting()

  /// Takes note of what it is from now on; `moment` is that of the call which set it, if one did.
  mutating func set(_ value: Bool?, at moment: ExposureMoment?) {
    if value != false {
      turnedOff = nil
    } else if isOn != false {
      turnedOff = moment
    }
    isOn = value
  }
}

/// What is known of the public access block of a bucket, or of an account.
struct KnownBlock: Equatable {
  private(set) var blockPublicAcls = KnownSetting.unknown
  private(set) var ignorePublicAcls = KnownSetting.unknown
  private(set) var blockPublicPolicy = KnownSetting.unknown
  private(set) var restrictPublicBuckets = KnownSetting.unknown

  static let unknown = KnownBlock()

  /// Takes note of what it is from now on; nil: not known.
  mutating func set(_ block: PublicAccessBlock?, at moment: ExposureMoment?) {
    blockPublicAcls.set(block?.blockPublicAcls, at: moment)
    ignorePublicAcls.set(block?.ignorePublicAcls, at: moment)
    blockPublicPolicy.set(block?.blockPublicPolicy, at: moment)
    restrictPublicBuckets.set(block?.restrictPublicBuckets, at: moment)
  }

  /// Takes note of what a done call proves (section 4, reasoning): a public policy can only be set where
  /// BlockPublicPolicy is off, and a public access control list where BlockPublicAcls is.
  ///
  /// Where it was known to be on, the block was changed by a call that the archive lacks. All four settings
  /// are set together, so that nothing is known of the others any more.
  mutating func learn(from change: BucketChange) {
    guard change.isDone else { return }
    switch change.subject {
    case .policy(let grant) where grant.isSurelyPublic: proveOff(\.blockPublicPolicy)
    case .acl(let grant) where grant.isSurelyPublic: proveOff(\.blockPublicAcls)
    case .created(.some(let grant), _) where grant.isSurelyPublic: proveOff(\.blockPublicAcls)
    default: return
    }
  }

  private mutating func proveOff(_ setting: WritableKeyPath<KnownBlock, KnownSetting>) {
    if self[keyPath: setting].isOn == true { self = .unknown }
    self[keyPath: setting].set(false, at: nil)
  }
}

extension GrantJudgement {
  fileprivate var isSurelyPublic: Bool { verdict == .public && !isUncertain }
}
