import AlarmDefinitions

/// libFuzzer's door: any bytes behind a list of filters are YAML,
/// of which definitions or findings come, and soon.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let text = Array("metricFilters:\n- ".utf8) + bytes
  var reader = DefinitionsReader(settings: .init())
  reader.read(DefinitionDocument(name: "rules.yaml", bytes: text))
  reader.finish()
  var check = DefinitionsCheck(reader.reading)
  // A few filters are tried as `check` tries them; many would take more than the second an input has.
  if check.reading.filters.count <= 4 {
    check.tryControls(BuiltInControl.usual, isAsked: true, in: "rules.yaml")
  }
  for finding in check.findings {
    precondition(!finding.message.isEmpty && !finding.rule.isEmpty, "a finding without words")
  }
  return 0
}
