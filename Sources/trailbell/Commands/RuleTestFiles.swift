import AlarmDefinitions
import ArgumentParser
import MetricAlarms
import ReplayReports
import TrailArchives
import TrailReplay

/// Files of tests being run, one after another; what is wrong with one of them never stops the rest.
struct RuleTestFiles {
  /// What came of each.
  private(set) var files: [RuleTestReport.File] = []
  /// Whether a document of tests, or the rules it names, cannot be used.
  private(set) var isRejected = false
  private let reader: DefinitionsReader

  /// Creates a run in which `reader` reads rules.
  init(reader: DefinitionsReader) { self.reader = reader }

  /// Runs the tests of a file, or of all files of tests in a folder.
  mutating func run(_ path: String) {
    let count = files.count
    var documents = DocumentFiles(definitionsAt: path)
    documents.mayBeOne = { RuleTestDocument.isNamedAsOne($0) }
    for found in documents {
      switch found {
      case .read(let name, let bytes, let isNamed):
        let document = DefinitionDocument(name: name, bytes: bytes)
        if isNamed || RuleTestDocument.isOne(document) { run(document) }
      case .unreadable(let name, let reason), .notOpened(let name, let reason):
        if name == path || RuleTestDocument.isNamedAsOne(name) { add(fault: reason, of: name) }
      }
    }
    if files.count == count { add(fault: "no tests are in it", of: path) }
  }

  private mutating func run(_ document: DefinitionDocument) {
    do throws(KeyedDocumentError) {
      let tests = try RuleTestDocument(document)
      guard let plan = plan(of: tests) else {
        isRejected = true
        return add(fault: "its rules or exceptions cannot be used", of: document.name)
      }
      let results = tests.tests.map { RuleTestRun($0, plan).result() }
      files.append(RuleTestReport.File(name: document.name, results: results))
    } catch {
      isRejected = true
      let line = error.line.map { "line \($0): " } ?? ""
      add(fault: line + error.message, of: document.name)
    }
  }

  private mutating func add(fault: String, of name: String) {
    files.append(RuleTestReport.File(name: name, results: [], fault: fault))
  }

  /// The replay with the rules and exceptions of a document; nil where any of them cannot be used, which is reported.
  private func plan(of document: RuleTestDocument) -> ReplayPlan? {
    do {
      var plan = try Self.plan(document.rules, reader)
      plan?.reading.exceptions =
        try document.exceptions + ExceptionOptions.exceptions(inFiles: document.exceptionFiles)
      return plan
    } catch {
      // What it was has been said.
      return nil
    }
  }

  /// The replay with rules; nil where any of the rules cannot be used.
  static func plan(_ rules: [String], _ reader: DefinitionsReader) throws -> ReplayPlan? {
    var used = try RuleOptions.used(rules, reader)
    let composites = try AlarmFiles.ordered(used.definitions.composites, of: &used)
    guard used.isComplete else { return nil }
    var plan = ReplayPlan(
      filters: used.definitions.filters, alarms: used.definitions.alarms,
      reading: ReadingSettings(duplicates: .drop, jobs: Processors.count))
    plan.composites = composites
    return plan
  }
}
