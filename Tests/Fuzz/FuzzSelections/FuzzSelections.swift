import MetricAlarms

/// libFuzzer's door: any text is field selection criteria or is rejected at a place that lies in it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSelections(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(
    decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  do throws(ExpressionError) {
    _ = try FieldSelection(parsing: text)
    // What is selected does not change what may stand around it, unless that is too much.
    let isRoomy = text.utf8.count < 1900 && text.utf8.count { $0 == UInt8(ascii: "(") } < 90
    let joined = "(" + text + ") AND " + text
    precondition(
      !isRoomy || joined.utf8.count > 1900 || (try? FieldSelection(parsing: joined)) != nil)
  } catch {
    precondition(error.range.upperBound <= error.text.utf8.count, "a place behind the end")
    precondition(!error.description.isEmpty, "rejected without a reason")
  }
  return 0
}
