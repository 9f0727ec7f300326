/// Puts values in place of the references of a configuration in Terraform's JSON syntax.
///
/// What the configuration does not say itself is not known, and has its expression's text for a name: a
/// variable, even with a default, which every run may set; what a provider or AWS makes; what a function
/// returns.
struct TerraformResolver {
  /// References in what references lead to.
  static let depthLimit = 16
  /// Most bytes of a text that references make.
  static let lengthLimit = 100_000
  /// Most bytes that references put into a document.
  static let totalLimit = 16 << 20

  private let resources: [String: [String: DocumentTree]]
  private let locals: [String: DocumentTree]
  /// What references lead to; nil for what is not known, and until it is found out.
  private var found: [TerraformReference: DocumentTree?] = [:]
  private var depth = 0
  private var total = 0

  /// Creates the resolver of a configuration's `resources`, by type and name, and its `locals`.
  init(resources: [String: [String: DocumentTree]], locals: [String: DocumentTree]) {
    (self.resources, self.locals) = (resources, locals)
  }

  /// Returns `tree` with everything resolved.
  mutating func resolved(_ tree: DocumentTree) -> DocumentTree {
    switch tree {
    case .object(let members, let line): return object(members, line: line)
    case .list(let items):
      return .list(items.map { resolved($0) })
    case .text(let text):
      let parts = TerraformTemplate(text).parts
      if parts.contains(.directive) { return .unknown(DocumentText(unknown: text)) }
      if parts.count == 1, case .expression(let expression) = parts[0] {
        return value(of: expression)
      }
      return DocumentTree(joined(parts))
    case .plain, .unknown, .null: return tree
    }
  }

  /// Keys are texts like others: where one is not known, neither is the object.
  private mutating func object(
    _ members: [String: DocumentTree], line: Int?
  ) -> DocumentTree {
    var object: [String: DocumentTree] = [:]
    // In a fixed order, as what is found depends on what was found before.
    for (key, value) in members.sorted(by: { $0.key < $1.key }) {
      let name = resolved(.text(key))
      if case .unknown = name { return name }
      object[name.spelling ?? key] = resolved(value)
    }
    return .object(object, line: line)
  }

  private mutating func joined(_ parts: [TerraformTemplate.Part]) -> DocumentText {
    var (text, known, length) = (DocumentText(), "", 0)
    for part in parts {
      guard case .expression(let expression) = part else {
        if case .literal(let literal) = part { known += literal }
        continue
      }
      var value = value(of: expression).words ?? DocumentText()
      length += Self.length(of: value)
      if length > Self.lengthLimit { value = DocumentText(unknown: expression) }
      for part in value.parts {
        switch part {
        case .known(let text): known += text
        case .unknown(let name):
          text.append(known)
          text.append(unknown: name)
          known = ""
        }
      }
    }
    text.append(known)
    return text
  }

  private static func length(of text: DocumentText) -> Int {
    text.parts.reduce(0) { length, part in
      switch part {
      case .known(let text), .unknown(let text): length + text.utf8.count + 1
      }
    }
  }

  /// What an expression is: a text, a number or a truth, or not known.
  private mutating func value(of expression: String) -> DocumentTree {
    let unknown = DocumentTree.unknown(DocumentText(unknown: expression))
    guard let reference = TerraformReference(expression), let value = value(of: reference),
      let words = value.words
    else { return unknown }
    total += Self.length(of: words)
    return total > Self.totalLimit ? unknown : value
  }

  private mutating func value(of reference: TerraformReference) -> DocumentTree? {
    if let value = found[reference] { return value }
    guard depth < Self.depthLimit, let written = written(reference), written.spelling != nil else {
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    // Until it is found out, whatever leads back to it is not known.
    found[reference] = .some(nil)
    let value = resolved(written)
    found[reference] = .some(value)
    return value
  }

  /// What the configuration has for a reference; nil where it has nothing, or several.
  private func written(_ reference: TerraformReference) -> DocumentTree? {
    guard let (type, name, rest) = reference.head else { return nil }
    if type == "local" {
      return locals[name].flatMap { TerraformReference.value(at: rest, in: $0) }
    }
    guard let body = resources[type]?[name], TerraformConfiguration.repetition(of: body) == nil
    else {
      return nil
    }
    return TerraformResource.value(at: rest, of: body, type: type)
  }
}
