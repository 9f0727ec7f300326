extension ReplayPlan {
  /// By what of it files are mapped: everything is kept that any report may show.
  ///
  /// `keepsRecords`: records, what strangers read and hashes of files as well, for case files.
  func mapped(keepsRecords: Bool) -> ReplayPlan {
    var plan = self
    plan.reading.warmUp = warmUp
    (plan.evidenceLimit, plan.showsAllMatches) = (nil, true)
    (plan.keepsRecords, plan.followsBuckets) = (keepsRecords, keepsRecords)
    plan.inputFiles = keepsRecords ? .hashes : nil
    plan.reading.inputFiles = plan.inputFiles
    plan.reading.identifiesFiles = true
    plan.others = nil
    return plan
  }

  /// What lines of it carry: all that decides what is found in a file, drawn into 32 hexadecimal digits.
  ///
  /// Whether records are kept is no part of it: each line says so itself.
  var lineSum: [UInt8] {
    let fingerprint = PlanFingerprint(of: mapped(keepsRecords: false))
    var hash = SipHash()
    hash.combine(fingerprint.high)
    hash.combine(fingerprint.low)
    // How far back the alarms look decides from where on records are read.
    hash.combine(UInt64(bitPattern: Int64(mapped(keepsRecords: false).reading.readsFrom ?? .min)))
    let (high, low) = hash.finish()
    return HexText.of(high, low)
  }
}
