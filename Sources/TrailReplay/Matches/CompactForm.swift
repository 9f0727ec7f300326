/// A way to keep a text in fewer bytes than it has, and to have exactly that text again.
enum CompactForm: UInt8 {
  /// A UUID in small letters, as an eventID is one.
  case identifier = 1
  /// An IPv4 address.
  case address = 2

  /// How many bytes a text takes.
  var size: Int {
    switch self {
    case .identifier: 16
    case .address: 4
    }
  }

  private static let dash = UInt8(ascii: "-")
  private static let point = UInt8(ascii: ".")

  /// Finds the form that `text` has; nil for none.
  init?(of text: ArraySlice<UInt8>) {
    switch text.count {
    case 36 where Self.isIdentifier(text): self = .identifier
    case 7...15 where Self.isAddress(text): self = .address
    default: return nil
    }
  }

  /// Appends the bytes of a text that has this form.
  func append(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    var number: UInt8 = 0
    var isSecond = false
    switch self {
    case .identifier:
      for byte in text where byte != Self.dash {
        number = number << 4 | (byte & 0xF &+ (byte > UInt8(ascii: "9") ? 9 : 0))
        if isSecond { bytes.append(number) }
        isSecond.toggle()
      }
    case .address:
      for byte in text {
        if byte == Self.point {
          bytes.append(number)
          number = 0
        } else {
          number = number &* 10 &+ (byte & 0xF)
        }
      }
      bytes.append(number)
    }
  }

  /// Returns the text that is kept in `bytes`.
  func text(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .identifier:
      var text: [UInt8] = []
      text.reserveCapacity(36)
      for (index, byte) in bytes.enumerated() {
        if [4, 6, 8, 10].contains(index) { text.append(Self.dash) }
        text.append(Self.digit(byte >> 4))
        text.append(Self.digit(byte & 0xF))
      }
      return text
    case .address: return Array(bytes.map { String($0) }.joined(separator: ".").utf8)
    }
  }

  private static func digit(_ number: UInt8) -> UInt8 {
    number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "a") - 10 + number
  }

  private static func isIdentifier(_ text: ArraySlice<UInt8>) -> Bool {
    for (index, byte) in text.enumerated() {
      switch index {
      case 8, 13, 18, 23:
        if byte != dash { return false }
      default:
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): break
        default: return false
        }
      }
    }
    return true
  }

  /// Whether it is four numbers below 256, none with a zero before it.
  private static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    var points = 0
    var number: Int?
    for byte in text {
      switch byte {
      case point:
        guard number != nil else { return false }
        (points, number) = (points + 1, nil)
      case UInt8(ascii: "0")...UInt8(ascii: "9") where number != 0:
        let next = (number ?? 0) * 10 + Int(byte & 0xF)
        guard next < 256 else { return false }
        number = next
      default: return false
      }
    }
    return points == 3 && number != nil
  }
}
