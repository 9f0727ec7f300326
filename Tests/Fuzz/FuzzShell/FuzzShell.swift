import AlarmDefinitions
import FuzzShared

/// libFuzzer's door: any bytes behind the words of a command are a script, of which definitions or
/// findings come, and soon.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzShell(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let text = Array("aws logs put-metric-filter ".utf8) + bytes
  var document = DefinitionDocument(name: "setup.sh", bytes: text)
  document.companions = { _ in .success(bytes) }
  CheckedDocument.check(document)
  return 0
}
