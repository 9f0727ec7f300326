import AlarmDefinitions
import FuzzShared

/// libFuzzer's door: any bytes in a list of alarms are JSON,
/// of which definitions or findings come, and soon.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let head = """
    {"metricFilters":[{"filterName":"f","filterPattern":"{ $.eventName = StopLogging }","metricTransformations":
    [{"metricName":"m","metricNamespace":"N","metricValue":"1"}]}],"MetricAlarms":[
    """
  let text = Array(head.utf8) + bytes
  CheckedDocument.check(DefinitionDocument(name: "rules.json", bytes: text))
  return 0
}
