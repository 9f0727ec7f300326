/// Judging what has been walked, and the way to it.
extension LikenessWalk {
  mutating func note(_ value: RecordKey.Value, of key: ArraySlice<UInt8>) {
    if deeper == 0 { levels[levels.count - 1].note(value, of: key) }
  }

  mutating func open(
    _ kind: LikenessLevel.Kind, key: Range<Int>?, lead: LikenessLevel.Lead
  ) {
    guard levels.count < Self.depthLimit || kind == .text else {
      deeper += 1
      return
    }
    opened += 1
    levels.append(LikenessLevel(kind, key: key, number: opened, lead: lead))
  }

  /// Closes the innermost container, and judges it.
  mutating func closeLevel() {
    guard deeper == 0 else {
      deeper -= 1
      return
    }
    let level = levels[levels.count - 1]
    if let form = level.form { note(form) }
    if level.kind == .list, level.row.areRow { note(.rows) }
    levels.removeLast()
    levels[levels.count - 1].row.formUnion(level.cell)
  }

  /// Judges cells without a container around them that is in the text.
  mutating func closeRow() {
    if levels[levels.count - 1].row.areRow { note(.rows) }
    levels[levels.count - 1].row = []
  }

  /// Notes what the innermost container is; a record around what was found stands for that.
  mutating func note(_ form: Likeness.Form) {
    guard let last = levels.last else { return }
    if let found, found.form == .records || form != .records {
      guard form == .records, last.number < found.number else { return }
    }
    found = Found(
      form: form, steps: steps, isBehindProse: levels.count > 1 && levels[1].lead == .prose,
      number: last.number)
  }

  /// The way to the innermost container.
  private var steps: [Likeness.Step]? {
    var steps: [Likeness.Step] = []
    var text = 0
    for (outer, index) in zip(levels, levels.indices.dropFirst()) {
      let level = levels[index]
      if outer.kind == .object {
        guard let key = Likeness.Step(key: texts[text][level.key]) else { return nil }
        steps.append(key)
      }
      if outer.kind == .list { steps.append(.elements) }
      if level.lead == .braces { return nil }
      guard level.kind == .text else { continue }
      text += 1
      let lead = index + 1 < levels.count ? levels[index + 1].lead : .nothing
      steps.append(.text(lead.form))
    }
    return steps
  }

  /// Notes what follows the document in which something was found, in its text.
  mutating func noteRest(_ rest: ArraySlice<UInt8>, _ base: Int) {
    let isInner = base > 1
    guard let found, isInner || found.isBehindProse else { return }
    let line = rest.prefix { $0 != UInt8(ascii: "\n") }
    guard line.allSatisfy(JSONWalk.isWhiteSpace) else {
      self.found?.steps = nil
      return
    }
    guard isInner, !rest.allSatisfy(JSONWalk.isWhiteSpace) else { return }
    let number = levels[..<base].count { $0.kind == .text } - 2
    let places = (found.steps ?? []).indices.filter { found.steps?[$0].isText == true }
    guard places.indices.contains(number) else { return }
    let isPlain = found.steps?[places[number]] != .text(.behindProse)
    if isPlain {
      self.found?.steps?[places[number]] = .text(.lines)
    } else {
      self.found?.steps = nil
    }
  }
}

extension LikenessLevel.Lead {
  /// What a text is whose document it stands before.
  fileprivate var form: Likeness.TextForm {
    switch self {
    case .nothing: .document
    case .documents: .lines
    case .prose, .braces: .behindProse
    }
  }
}

extension Likeness.Step {
  fileprivate var isText: Bool { if case .text = self { true } else { false } }

  /// Into the value of a key that is a plain word; nil: it is none.
  package init?(key: some BidirectionalCollection<UInt8>) {
    guard let first = key.first, key.count <= 64, first != UInt8(ascii: "-"),
      first != UInt8(ascii: "."), key.last != UInt8(ascii: "."), key.allSatisfy(Self.isPlain)
    else { return nil }
    self = .key(String(decoding: key, as: UTF8.self))
  }

  /// Letters, digits and signs that mean nothing to a shell, to jq's strings or to a path of keys.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "@"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
