import FilterPatterns

/// libFuzzer's door: any text is a pattern or is rejected with a reason, and says the same in its
/// canonical form.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPatterns(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  do {
    let pattern = try FilterPattern(parsing: text)
    let canonical = pattern.canonicalText
    if canonical.unicodeScalars.count <= FilterPattern.lengthLimit {
      let again = try FilterPattern(parsing: canonical)
      precondition(again.canonicalText == canonical, "the canonical form is not one")
    }
  } catch {
    precondition(!error.diagnostics.isEmpty && !"\(error)".isEmpty, "rejected without a reason")
  }
  return 0
}
