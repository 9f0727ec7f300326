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

  @Test("A field of every record is in every record, and the others are not")
  func presences() throws {
    let records = try MadeRecords()
    for field in KnownFields.all {
      let isInAll = try records.values(at: field.name).count == records.texts.count
      #expect(isInAll == (field.presence == .everyRecord), "\(field.name)")
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
