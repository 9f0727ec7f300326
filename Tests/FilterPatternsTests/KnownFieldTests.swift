import Foundation
import Testing
import TrailRecords

@testable import FilterPatterns

@Suite("What is known of CloudTrail's fields")
struct KnownFieldTests {
  @Test("A field holds in the records what the table says", arguments: KnownFields.all)
  func contents(_ field: KnownField) throws {
    let values = try MadeRecords().values(at: field.name)
    #expect(!values.isEmpty, "no record has \(field.name)")
    for value in values where !(value is NSNull) {
      #expect(Self.contents(of: value).contains(field.content), "\(field.name): \(value)")
    }
    for case let text as String in values where field.values.isComplete {
      #expect(field.values.known.contains(text))
    }
  }

  @Test("A field of every record is in every record, one of activity in all but summaries of it")
  func presences() throws {
    let records = try MadeRecords()
    let summaries = try records.values(at: "insightDetails").count
    #expect(summaries > 0)
    for field in KnownFields.all {
      let missing = try records.texts.count - records.values(at: field.name).count
      switch field.presence {
      case .everyRecord: #expect(missing == 0, "\(field.name)")
      case .everyActivity: #expect(missing <= summaries, "\(field.name)")
      case .nearlyEvery, .some: #expect(missing > 0, "\(field.name)")
      }
    }
  }

  @Test("No known value is remarked on")
  func knownValues() throws {
    for field in KnownFields.all {
      for value in field.values.known {
        let text = "{ $.\(field.name) = \(PatternPrinter.quoted(value)) }"
        #expect(try FilterPattern(parsing: text).remarks.isEmpty, "\(text)")
      }
    }
  }

  private static func contents(of value: Any) -> [KnownField.Content] {
    switch value {
    case is String: [.text, .textOrBoolean]
    case is [Any]: [.list]
    case is [String: Any]: [.object]
    default: [.boolean, .textOrBoolean]
    }
  }
}

extension KnownField: CustomTestStringConvertible {
  /// What the field's tests are named by.
  public var testDescription: String { name }

  /// Its keys with dots between them.
  var name: String {
    var keys: [String] = []
    for case .key(let key) in path.steps { keys.append(key) }
    return keys.joined(separator: ".")
  }
}

extension KnownValues {
  /// Whether there are no others.
  fileprivate var isComplete: Bool {
    if case .either = self { true } else { false }
  }
}
