import FilterPatterns

/// libFuzzer's door: any text is a pattern or is rejected with a reason, and says the same in its
/// canonical form.
///
/// Behind a NUL comes an event, of which the quick answer and the explained one must agree.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPatterns(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
  let event = parts.count > 1 ? Array(parts[1]) : Array("{\"a\":[1,\"x\"]}".utf8)
  do {
    let pattern = try FilterPattern(parsing: String(decoding: parts[0], as: UTF8.self))
    for remark in pattern.remarks { precondition(!pattern.rendered(remark).isEmpty) }
    var matcher = EventMatcher(pattern)
    let isMatch = matcher.matches(event.span)
    precondition(matcher.explain(event.span).isMatch == isMatch, "the explanation differs")
    try compare(pattern, isMatch, event)
  } catch {
    precondition(!error.diagnostics.isEmpty && !"\(error)".isEmpty, "rejected without a reason")
    precondition(!error.serviceMessage.isEmpty, "CloudWatch has nothing to say")
  }
  return 0
}

/// The canonical form must be one, and answer alike.
func compare(
  _ pattern: FilterPattern, _ isMatch: Bool, _ event: [UInt8]
) throws(FilterPatternError) {
  let canonical = pattern.canonicalText
  guard canonical.unicodeScalars.count <= FilterPattern.lengthLimit else { return }
  let again = try FilterPattern(parsing: canonical)
  precondition(again.canonicalText == canonical, "the canonical form is not one")
  precondition(again.matches(event.span) == isMatch, "the canonical form answers otherwise")
}
