import FilterPatterns
public import MetricAlarms
import UTCTimes

/// A test that is being written from records of an archive, whose names it replaces.
///
/// Accounts, users, roles, sessions, buckets, object keys, access keys and addresses get stand-ins that are numbered as
/// they come. Of each record are kept who called what from where and how it came out, the parameters of calls on
/// buckets, and what the rules look at; the rest is left out.
public struct RecordedRuleTest: Sendable {
  /// How much of what the filters look at gets a stand-in; what a pattern asks for letter by letter stays.
  public enum Caution: Sendable {
    /// Names, and each sentence as a whole, such as an `errorMessage`.
    case hidesSentences
    /// Names, also in sentences: a pattern may ask for a part of one.
    case readsSentences
    /// Nothing: a pattern may ask for a part of a name.
    case keepsValues
  }

  private let trees: [DocumentTree]

  /// Makes the records of a test of `records`, each the JSON of one, for rules with these filters.
  ///
  /// A record that is no JSON object is left out.
  public init(_ records: [[UInt8]], for filters: [MetricFilter], _ caution: Caution) {
    var names = StandIns()
    var trees: [DocumentTree] = []
    for record in records {
      guard let tree = Self.tree(of: record) else { continue }
      trees.append(StandInRecord(tree, for: filters, caution).replaced(by: &names))
    }
    self.trees = trees
  }

  private static func tree(of record: [UInt8]) -> DocumentTree? {
    do throws(JSONFault) {
      let tree = try JSONReader.tree(of: record)
      if case .object = tree { return tree }
      return nil
    } catch {
      // Such a record cannot be one that a replay matched; who compares the numbers sees it.
      return nil
    }
  }

  /// The test, which so far expects `expectations`.
  public func test(expecting expectations: [RuleExpectation] = []) -> RuleTest {
    RuleTest(
      name: name(expectations),
      records: trees.map { .written([Array($0.lineText.utf8)]) }, expectations: expectations)
  }

  /// What happened, in words: which alarm rings when.
  private func name(_ expectations: [RuleExpectation]) -> String {
    for case .transitions(let alarm?, to: .alarm, let all) in expectations {
      guard let first = all.first else { continue }
      return "\(alarm) rings at \(UTCTime(first.at).text(.machine))"
    }
    return "what happened"
  }

  /// The document of this one test, in YAML, with the names or paths of its rules.
  public func text(rules: [String], expecting expectations: [RuleExpectation]) -> String {
    let tests = RuleTestYAML(
      name: name(expectations), records: trees, expectations: expectations)
    return "rules:\n" + rules.map { "  - \(YAMLText.scalar($0))\n" }.joined() + tests.text
  }
}
