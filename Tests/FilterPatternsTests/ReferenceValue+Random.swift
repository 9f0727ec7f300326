import ReplayTestSupport

extension ReferenceValue {
  static func random(_ generator: inout SeededGenerator) -> ReferenceValue {
    if generator.chance(25) { return randomNumber(&generator) }
    if generator.chance(20) {
      let regex = ReferenceRegex.random(&generator)
      return ReferenceValue(text: regex.text(&generator), isQuoted: false, regex: regex)
    }
    var text = generator.chance(50) ? RandomRecord.text(&generator) : ""
    for _ in 0..<generator.number(in: 0...2) {
      let place = text.index(
        text.startIndex, offsetBy: generator.number(in: 0...text.count))
      text.insert("*", at: place)
    }
    let isBare = !text.isEmpty && text.wholeMatch(of: /[A-Za-z0-9_.*+\-]+/) != nil
    return ReferenceValue(text: text, isQuoted: !isBare || generator.chance(50))
  }

  static func randomNumber(_ generator: inout SeededGenerator) -> ReferenceValue {
    let sign = generator.pick(["", "", "+", "-"])
    return ReferenceValue(text: sign + RandomRecord.number(&generator), isQuoted: false)
  }

  var spelling: String {
    if regex != nil { return "%\(text)%" }
    guard isQuoted else { return text }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
