import ReplayTestSupport

extension ReferenceValue {
  static func random(_ generator: inout SeededGenerator) -> ReferenceValue {
    if generator.chance(25) { return randomNumber(&generator) }
    var text = generator.chance(50) ? RandomRecord.text(&generator) : ""
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      let place = text.index(
        text.startIndex, offsetBy: Int.random(in: 0...text.count, using: &generator))
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
    guard isQuoted else { return text }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
