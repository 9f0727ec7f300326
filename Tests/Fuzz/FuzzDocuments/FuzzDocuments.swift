import AlarmDefinitions

/// libFuzzer's door: any bytes are a document of a user's, of which definitions or findings come.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDocuments(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var reader = DefinitionsReader(settings: .init())
  reader.read(DefinitionDocument(name: "document", bytes: bytes))
  let findings = reader.reading.findings + reader.reading.joined()
  precondition(
    !reader.reading.isEmpty || !findings.isEmpty || isEmptyList(bytes), "lost in silence")
  for finding in findings {
    precondition(!finding.message.isEmpty && !finding.rule.isEmpty, "a finding without words")
  }
  readKeyed(DefinitionDocument(name: "document", bytes: bytes))
  let export = DefinitionsExport(reader.reading.definitions(named: []))
  for form in ExportForm.allCases { _ = export.text(as: form) }
  return 0
}

/// Reads the document as one of exceptions and as one of tests: whichever it is not, it says why.
func readKeyed(_ document: DefinitionDocument) {
  do throws(KeyedDocumentError) {
    _ = try ExceptionsDocument(document)
  } catch {
    precondition(!error.message.isEmpty, "an error without words")
  }
  do throws(KeyedDocumentError) {
    let tests = try RuleTestDocument(document)
    precondition(!tests.rules.isEmpty && !tests.tests.isEmpty, "tests of nothing")
  } catch {
    precondition(!error.message.isEmpty, "an error without words")
  }
}

/// Whether a document may be read whole and hold nothing: a list, a state or a template without any.
func isEmptyList(_ bytes: [UInt8]) -> Bool {
  let text = String(decoding: bytes, as: UTF8.self)
  return ["metricFilters", "Alarms", "Resources", "format_version", "put-"].contains(
    where: text.contains)
}
