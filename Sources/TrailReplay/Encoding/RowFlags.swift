/// What a row has, and what is little enough to stand with that.
struct RowFlags: RawRepresentable {
  let rawValue: UInt8

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(of row: LedgerRow, isShown: Bool) {
    let outcome: UInt8 =
      switch row.outcome {
      case .done: 0
      case .denied: 1
      case .failed: 2
      }
    let flags = [
      row.times.event != nil, row.times.delivery != nil, row.isTooLarge, row.series != nil,
      row.identity != nil, isShown,
    ]
    rawValue = flags.reduce(outcome) { $0 << 1 | ($1 ? 1 : 0) }
  }

  var isShown: Bool { has(0) }
  var hasIdentity: Bool { has(1) }
  var hasSample: Bool { has(2) }
  var isTooLarge: Bool { has(3) }
  var hasDelivery: Bool { has(4) }
  var hasEvent: Bool { has(5) }

  /// Nil where it is none.
  var outcome: CallOutcome? {
    switch rawValue >> 6 {
    case 0: .done
    case 1: .denied
    case 2: .failed
    default: nil
    }
  }

  private func has(_ bit: UInt8) -> Bool { rawValue >> bit & 1 == 1 }
}
