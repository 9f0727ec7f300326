extension DeflateTable.Alphabet {
  /// What a symbol of the alphabet stands for (RFC 1951, section 3.2.5).
  func entry(for symbol: Int) -> DeflateEntry {
    switch self {
    case .codeLengths: .literal(symbol)
    case .literals:
      switch symbol {
      case ..<256: .literal(symbol)
      case 256: .blockEnd
      case ..<286: Self.lengthEntries[symbol - 257]
      default: .noCode
      }
    case .distances: symbol < 30 ? Self.distanceEntries[symbol] : .noCode
    }
  }

  private static let lengthEntries: [DeflateEntry] = {
    let extras = [0, 0, 0, 0] + (0...5).flatMap { [$0, $0, $0, $0] }
    return numbers(from: 3, extras) + [.number(from: 258, extra: 0)]
  }()

  private static let distanceEntries = numbers(from: 1, [0, 0] + (0...13).flatMap { [$0, $0] })

  private static func numbers(from first: Int, _ extras: [Int]) -> [DeflateEntry] {
    var base = first
    return extras.map { extra in
      defer { base += 1 << extra }
      return .number(from: base, extra: extra)
    }
  }
}
