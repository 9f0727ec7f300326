import AlarmDefinitions

/// libFuzzer's door: any bytes in a list of alarms are JSON,
/// of which definitions or findings come, and soon.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let text = Array("{\"MetricAlarms\":[".utf8) + bytes
  var reader = DefinitionsReader(settings: .init())
  reader.read(DefinitionDocument(name: "rules.json", bytes: text))
  for finding in reader.reading.findings + reader.reading.joined() {
    precondition(!finding.message.isEmpty && !finding.rule.isEmpty, "a finding without words")
  }
  return 0
}
