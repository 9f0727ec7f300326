import AlarmDefinitions

/// libFuzzer's door: any bytes are a property of a template's filter, of which definitions or findings come,
/// and soon.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTemplates(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let head = """
    {"Parameters":{"P":{"Default":"\(String(repeating: "x,", count: 1000))"}},"Conditions":{"C":
    {"Fn::Equals":[{"Ref":"AWS::Region"},{"Ref":"P"}]}},"Resources":{"F":
    {"Type":"AWS::Logs::MetricFilter","Properties":{"LogGroupName":{"Ref":"P"},"FilterPattern":
    """
  var reader = DefinitionsReader(settings: .init())
  let text = Array(head.utf8) + bytes + Array("}}}}".utf8)
  reader.read(DefinitionDocument(name: "template.json", bytes: text))
  reader.finish()
  var check = DefinitionsCheck(reader.reading)
  // A few filters are tried as `check` tries them; many would take more than the second an input has.
  if check.reading.filters.count <= 4 {
    check.tryControls(BuiltInControl.usual, isAsked: true, in: "template.json")
  }
  for finding in check.findings {
    precondition(!finding.message.isEmpty && !finding.rule.isEmpty, "a finding without words")
  }
  return 0
}
