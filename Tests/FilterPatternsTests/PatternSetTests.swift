import ReplayTestSupport
import Testing

@testable import FilterPatterns

@Suite("Many patterns in one pass")
struct PatternSetTests {
  @Test("A set answers as each of its patterns alone does", arguments: 0..<12)
  func agreement(_ seed: Int) throws {
    var generator = SeededGenerator(seed: 500 + seed)
    let size = generator.pick([1, 2, 7, 8, 9, 40, 120])
    let patterns = try Self.texts(size, &generator).map { try FilterPattern(parsing: $0) }
    var set = SetMatcher(patterns)
    var (asked, matched) = (0, 0)
    for _ in 0..<60 {
      let event = RandomRecord.object(&generator).spelled(&generator)
      let alone = patterns.indices.filter { patterns[$0].matches(event) }
      #expect(set.matches(event) == alone, "seed \(seed), event \(event)")
      asked += size
      matched += alone.count
    }
    if size > 8 { #expect((0.1...0.9).contains(Double(matched) / Double(asked))) }
  }

  @Test("Patterns that ask for many services and calls are each found by their own")
  func forged() throws {
    var forge = PatternForge(seed: 9)
    let patterns = try forge.patterns(300).map { try FilterPattern(parsing: $0) }
    var set = SetMatcher(patterns)
    var generator = SeededGenerator(seed: 10)
    var matched = 0
    for _ in 0..<150 {
      // A record that a pattern of the set has just been written for, or nearly.
      let texts = generator.pick(patterns).text.matches(of: /= ([A-Za-z0-9.-]+)/).map(\.1)
      let name = texts.last { $0.first?.isUppercase == true } ?? "GetObject"
      let source = texts.first { $0.hasSuffix(".amazonaws.com") } ?? "s3.amazonaws.com"
      let event = """
        {"eventSource":"\(source)","eventName":"\(name)","errorCode":"AccessDenied",\
        "userIdentity":{"type":"Root","arn":"x/role-7"}}
        """
      let alone = patterns.indices.filter { patterns[$0].matches(event) }
      #expect(set.matches(event) == alone, "\(event)")
      matched += alone.count
    }
    #expect(matched > 150)
  }

  @Test("Escapes, numbers and repeated keys do not hide a pattern from its record")
  func spellings() throws {
    let names = (0..<20).map { "{ $.eventName = Call\($0) }" }
    let patterns = try (names + ["{ $.n = \"12\" }", "{ $.n = 12.0 }", "{ $.n NOT EXISTS }"]).map {
      try FilterPattern(parsing: $0)
    }
    var set = SetMatcher(patterns)
    #expect(set.matches(#"{"eventName":"Cal\u006c7"}"#) == [7, 22])
    #expect(set.matches(#"{"eventName":"Call1","eventName":"Call2","n":12}"#) == [2, 20, 21])
    #expect(set.matches(#"{"eventName":null,"n":"12"}"#) == [20])
    #expect(set.matches(#"["eventName"]"#) == [])
  }

  @Test("A wildcard behind few or many bytes hides no pattern from its record")
  func beginnings() throws {
    let texts = [
      "Cre*", "Crea*", "Create*", "CreateB*", "CreateBu*", "CreateBucket*", "CreateBucket*y",
      "*Bucket", "*", "CreateBucket",
    ]
    let fillers = (0..<8).map { "{ $.eventName = Call\($0) }" }
    let patterns = try (texts.map { "{ $.eventName = \"\($0)\" }" } + fillers).map {
      try FilterPattern(parsing: $0)
    }
    var set = SetMatcher(patterns)
    let names = [
      "Cre", "Crea", "Create", "CreateB", "CreateBu", "CreateBucket", "CreateBucketPolicy",
      "PutBucket", #"Create\u0042ucket"#, #"\u0043rea"#, #"Call\u0033"#, "",
    ]
    for name in names {
      let event = #"{"eventName":"\#(name)"}"#
      let alone = patterns.indices.filter { patterns[$0].matches(event) }
      #expect(set.matches(event) == alone, "\(event)")
    }
    #expect(set.matches(#"{"eventName":"CreateBucket"}"#) == [0, 1, 2, 3, 4, 5, 7, 8, 9])
  }

  @Test("A pattern of two texts answers to both together, whichever comes first")
  func pairs() throws {
    let texts = (0..<10).flatMap { number in
      [
        "{ $.a = A\(number) && $.b = B\(number % 3) }",
        "{ ($.b = B\(number) || $.b = B) && $.a = \"A\(number)*\" && $.c = * }",
      ]
    }
    let patterns = try texts.map { try FilterPattern(parsing: $0) }
    var set = SetMatcher(patterns)
    var matched = 0
    for (first, second) in (0..<40).map({ ($0 % 10, $0 % 4) }) {
      let event = #"{"b":"B\#(second)","c":1,"a":"A\#(first)"}"#
      let alone = patterns.indices.filter { patterns[$0].matches(event) }
      #expect(set.matches(event) == alone, "\(event)")
      matched += alone.count
    }
    #expect(matched > 0 && set.matches(#"{"a":"A1"}"#) == [] && set.matches(#"{"b":"B1"}"#) == [])
  }

  @Test("Terms looked for together are found as each pattern alone finds them", arguments: 0..<12)
  func terms(_ seed: Int) throws {
    var generator = SeededGenerator(seed: 900 + seed)
    let size = generator.pick([7, 8, 30, 200])
    let terms = (0..<size).map { _ in ReferenceTerms.random(&generator) }
    let patterns = try terms.map { try FilterPattern(parsing: $0.text(&generator)) }
    var set = SetMatcher(patterns)
    var matched = 0
    for _ in 0..<60 {
      let message = RandomMessage.text(&generator)
      let expected = terms.indices.filter { terms[$0].matches(message) }
      #expect(set.matches(message) == expected, "seed \(seed), message \(message)")
      matched += expected.count
    }
    #expect((0.02...0.9).contains(Double(matched) / Double(size * 60)))
  }

  @Test("Terms that hold and overlap one another are each found")
  func overlapping() throws {
    let terms = [
      "a", "aa", "aaa", "aab", "ab", "abab", "bab", "babb", "b", "c", "\"\"", "-abb", "?ba ?cc",
    ]
    let patterns = try terms.map { try FilterPattern(parsing: $0) }
    var set = SetMatcher(patterns)
    for message in ["", "a", "aab", "aaab", "ababb", "cababab", "xaaxbabbx", "cc", "bba", "caba"] {
      let alone = patterns.indices.filter { patterns[$0].matches(message) }
      #expect(set.matches(message) == alone, "\(message)")
    }
    #expect(set.matches("xababx") == [0, 4, 5, 6, 8, 10, 11, 12])
  }

  private static func texts(_ count: Int, _ generator: inout SeededGenerator) -> [String] {
    var texts: [String] = []
    while texts.count < count {
      let text: String
      switch generator.number(in: 0...19) {
      case 0: text = ReferenceTerms.random(&generator).text(&generator)
      case 1: text = ReferenceFields.random(&generator).text(&generator)
      case 2: text = ""
      default: text = ReferencePattern.random(&generator).text(&generator)
      }
      if text.unicodeScalars.count <= FilterPattern.lengthLimit { texts.append(text) }
    }
    return texts
  }
}
