import AlarmDefinitions
import FuzzShared

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
  let text = Array(head.utf8) + bytes + Array("}}}}".utf8)
  CheckedDocument.check(DefinitionDocument(name: "template.json", bytes: text))
  return 0
}
