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

/// Numbers as hexadecimal digits.
enum HexText {
  private static let digits = Array("0123456789abcdef".utf8)

  /// The 16 digits of each of some words.
  static func of(_ words: UInt64...) -> [UInt8] {
    let digits = digits
    var text: [UInt8] = []
    text.reserveCapacity(16 * words.count)
    for word in words {
      for place in 0..<16 { text.append(digits[Int(word >> (60 - 4 * place) & 15)]) }
    }
    return text
  }
}
