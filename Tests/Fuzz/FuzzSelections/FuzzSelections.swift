import AlarmStates
import TrailReplay

/// libFuzzer's door: any text is field selection criteria or is rejected at a place that lies in it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSelections(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(
    decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  do throws(ExpressionError) {
    let selection = try FieldSelection(parsing: text)
    let again = try FieldSelection(parsing: "(" + selection.text + ")")
    precondition(again.text.utf8.count == text.utf8.count + 2, "not the text it was given")
  } catch {
    precondition(error.range.upperBound <= error.text.utf8.count, "a place behind the end")
    precondition(!error.description.isEmpty, "rejected without a reason")
  }
  return 0
}
