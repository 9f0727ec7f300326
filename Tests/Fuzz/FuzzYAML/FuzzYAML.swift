import AlarmDefinitions
import FuzzShared

/// libFuzzer's door: any bytes behind a list of filters are YAML,
/// of which definitions or findings come, and soon.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let text = Array("metricFilters:\n- ".utf8) + bytes
  CheckedDocument.check(DefinitionDocument(name: "rules.yaml", bytes: text))
  return 0
}
