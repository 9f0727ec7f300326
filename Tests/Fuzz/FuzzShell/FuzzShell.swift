import AlarmDefinitions

/// libFuzzer's door: any bytes behind the words of a command are a script, of which definitions or
/// findings come, and soon.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzShell(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let text = Array("aws logs put-metric-filter ".utf8) + bytes
  var reader = DefinitionsReader(settings: .init())
  var document = DefinitionDocument(name: "setup.sh", bytes: text)
  document.companions = { _ in .success(bytes) }
  reader.read(document)
  reader.finish()
  var check = DefinitionsCheck(reader.reading)
  // A few filters are tried as `check` tries them; many would take more than the second an input has.
  if check.reading.filters.count <= 4 {
    check.tryControls(BuiltInControl.usual, isAsked: true, in: "setup.sh")
  }
  for finding in check.findings {
    precondition(!finding.message.isEmpty && !finding.rule.isEmpty, "a finding without words")
  }
  return 0
}
