import ReplayTestSupport
import Testing

@Suite("Spellings of an event's time, next to their rule")
struct EventTimeAgreementTests {
  @Test("A text that was changed a little is the time the rule makes of it", arguments: 0..<40)
  func texts(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var (read, refused) = (0, 0)
    for _ in 0..<250 {
      let text = Self.disturbed(Self.text(&random), &random)
      let expected = ReferenceEventTime.seconds(ofText: text)
      let json = Self.wrapped("\"\(text)\"", &random)
      #expect(try SpelledTime.seconds(json) == expected, "seed \(seed): \(json)")
      if expected == nil { refused += 1 } else { read += 1 }
    }
    #expect(read > 50 && refused > 50)
  }

  @Test("A number that was changed a little is the time the rule makes of it", arguments: 0..<20)
  func numbers(seed: Int) throws {
    var random = SeededGenerator(seed: 100 + seed)
    var (read, refused) = (0, 0)
    for _ in 0..<250 {
      let number = Self.number(&random)
      let expected = ReferenceEventTime.seconds(ofNumber: number)
      let json = Self.wrapped(number, &random)
      #expect(try SpelledTime.seconds(json) == expected, "seed \(seed): \(json)")
      if expected == nil { refused += 1 } else { read += 1 }
    }
    #expect(read > 50 && refused > 20)
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    if random.chance(20) {
      let count = random.number(in: 1_000_000_000...2_000_000_000)
      return "\(count)" + random.pick(["", "000", ".25"])
    }
    func digits(_ range: ClosedRange<Int>) -> String {
      let number = random.number(in: range)
      return number < 10 ? "0\(number)" : "\(number)"
    }
    let day = "\(random.number(in: 1965...2100))-\(digits(1...12))-\(digits(1...29))"
    let clock = "\(digits(0...23)):\(digits(0...59))"
    let second =
      random.chance(85) ? ":\(digits(0...60))" + random.pick(["", "", ".5", ",25", ".000000"]) : ""
    let offset =
      random.pick(["+", "-"]) + digits(0...24)
      + random.pick(["", digits(0...60), ":\(digits(0...60))"])
    let zone = random.pick(["", "Z", "z", "UTC", " GMT", " Z", offset, offset, " " + offset])
    return day + random.pick(["T", "T", "t", " ", "_"]) + clock + second + zone
  }

  private static func number(_ random: inout SeededGenerator) -> String {
    let whole = String(random.number(in: 900_000_000_000...2_000_000_000_000))
    let count = random.pick([1, 4, 7, 8, 9, 10, 10, 10, 11, 12, 13, 13, 13])
    let digits = whole.prefix(count) + (random.chance(30) ? ".\(random.number(in: 0...999))" : "")
    guard random.chance(50) else { return String(digits) }
    let places = random.pick([10 - count, 13 - count, random.number(in: -12...14)])
    let sign = places < 0 ? "-" : random.pick(["", "+"])
    return digits + random.pick(["e", "E"]) + sign + random.pick(["", "0"]) + "\(abs(places))"
  }

  /// Up to three characters of `text` taken out, put in or replaced.
  private static func disturbed(_ text: String, _ random: inout SeededGenerator) -> String {
    var characters = Array(text)
    for _ in 0..<random.pick([0, 0, 1, 1, 2, 3]) {
      let index = random.number(in: 0...(characters.count - 1))
      let new = random.text(random.number(in: 0...1), of: "0123456789-+:., TtZzUCGMeE_x")
      let end = index + random.number(in: 0...1)
      characters.replaceSubrange(index..<end, with: Array(new))
    }
    return String(characters)
  }

  /// `value` as it is, or as MongoDB has it.
  private static func wrapped(_ value: String, _ random: inout SeededGenerator) -> String {
    guard random.chance(20) else { return value }
    let blank = random.pick(["", " ", "\n\t"])
    return "{\(blank)\"$date\"\(blank):\(blank)\(value)\(blank)}"
  }
}
