import FilterPatterns

/// libFuzzer's door: any text is a regular expression or is rejected, and finds the same whether its
/// automaton fits into a machine word or not.
///
/// Behind a NUL comes the text to search.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRegexes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
  let expression = String(decoding: parts[0], as: UTF8.self)
  let text = parts.count > 1 ? Array(parts[1]) : Array("aab 12.é".utf8)
  guard let isFound = finds("%\(expression)%", in: text) else { return 0 }
  // The second alternative finds only a text that the fuzzer would hardly make.
  if let inWords = finds("%\(expression)|^\\x01{80}$%", in: text), !text.allSatisfy({ $0 == 1 }) {
    precondition(inWords == isFound, "many words answer otherwise than one")
  }
  if let twice = finds("%\(expression)|\(expression)%", in: text) {
    precondition(twice == isFound, "the same twice answers otherwise")
  }
  return 0
}

/// Whether a pattern matches; nil when it is rejected, which must have a reason.
func finds(_ pattern: String, in text: [UInt8]) -> Bool? {
  do {
    return try FilterPattern(parsing: pattern).matches(text.span)
  } catch {
    precondition(!"\(error)".isEmpty, "rejected without a reason")
    return nil
  }
}
