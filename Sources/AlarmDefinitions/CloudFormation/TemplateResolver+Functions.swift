extension TemplateResolver {
  /// `Fn::Sub`: a text, or a text and values of its own.
  mutating func substitution(
    _ argument: DocumentTree, at place: DefinitionPlace
  ) -> DocumentTree {
    let parts = argument.items
    guard let text = (parts.first ?? argument).spelling else {
      add(BadFunction(function: "Fn::Sub", expected: "a text"), at: place)
      return .null
    }
    let own = parts.count > 1 ? resolve(parts[1], at: place) : .null
    var result = DocumentText()
    var length = 0
    for part in SubstitutionParts(text) {
      let made =
        switch part {
        case .text(let text): DocumentText(text)
        case .name(let name): substitute(name, own, at: place)
        }
      length += Self.length(of: made)
      if length > Self.lengthLimit { return overLimit("Fn::Sub", Self.lengthLimit, at: place) }
      result.append(made)
    }
    return DocumentTree(result)
  }

  private static func length(of text: DocumentText) -> Int {
    text.parts.reduce(0) { $0 + $1.text.utf8.count }
  }

  /// What stands for `${name}` in a text.
  private mutating func substitute(
    _ name: String, _ own: DocumentTree, at place: DefinitionPlace
  ) -> DocumentText {
    let name = name.filter { $0 != " " }
    if name.hasPrefix("!") { return DocumentText("${\(name.dropFirst())}") }
    if let value = own[name]?.words { return value }
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    if parts.count == 2, let resource = resources[parts[0]] {
      return attribute(parts[1], of: resource, at: place).words ?? DocumentText()
    }
    let value = reference(name, at: place)
    return value.words ?? Self.joined(value.items, by: ",")
  }

  private static func joined(_ items: [DocumentTree], by delimiter: String) -> DocumentText {
    items.compactMap(\.words).enumerated().reduce(into: DocumentText()) { text, item in
      if item.offset > 0 { text.append(delimiter) }
      text.append(item.element)
    }
  }

  /// `Fn::Join`: what stands between texts, and these.
  mutating func join(_ argument: DocumentTree, at place: DefinitionPlace) -> DocumentTree {
    let parts = resolve(argument, at: place).items
    if parts.count == 2, parts[0].spelling == nil || parts[1].isUnknown {
      return token("Join", of: argument)
    }
    guard parts.count == 2, let delimiter = parts[0].spelling, case .list(let items) = parts[1]
    else {
      add(BadFunction(function: "Fn::Join", expected: "a delimiter and a list of texts"), at: place)
      return .null
    }
    let texts = items.compactMap(\.words)
    let length = texts.reduce(delimiter.utf8.count * texts.count) { $0 + Self.length(of: $1) }
    if length > Self.lengthLimit { return overLimit("Fn::Join", Self.lengthLimit, at: place) }
    return DocumentTree(Self.joined(items, by: delimiter))
  }

  /// `Fn::Split`: what stands between texts, and all of them in one.
  mutating func split(_ argument: DocumentTree, at place: DefinitionPlace) -> DocumentTree {
    let values = resolve(argument, at: place).items
    if values.contains(where: \.isUnknown) { return token("Split", of: argument) }
    let parts = values.compactMap(\.spelling)
    guard parts.count == 2, !parts[0].isEmpty else {
      add(BadFunction(function: "Fn::Split", expected: "a delimiter and a text"), at: place)
      return .null
    }
    return .list(
      parts[1].split(separator: parts[0], omittingEmptySubsequences: false).map {
        .text(String($0))
      })
  }

  /// `Fn::Select`: an index and a list.
  mutating func selection(_ argument: DocumentTree, at place: DefinitionPlace) -> DocumentTree {
    let parts = resolve(argument, at: place).items
    if parts.contains(where: \.isUnknown) { return token("Select", of: argument) }
    guard parts.count == 2, let index = parts[0].spelling.flatMap({ Int($0) }),
      parts[1].items.indices.contains(index)
    else {
      add(
        BadFunction(function: "Fn::Select", expected: "an index and a list that is long enough"),
        at: place)
      return .null
    }
    return parts[1].items[index]
  }

  /// `Fn::FindInMap`: a mapping's name and two keys, and perhaps what is there if nothing is.
  mutating func mapped(_ argument: DocumentTree, at place: DefinitionPlace) -> DocumentTree {
    let parts = resolve(argument, at: place).items
    let keys = parts.prefix(3).compactMap(\.words)
    if keys.count == 3 {
      let known = keys.compactMap(\.known)
      // Under a key that only AWS knows, such as the Region, each of the values may be meant.
      guard known.count == 3 else {
        add(UnresolvedMapping(mapping: "\(keys[0])"), at: place)
        return token(keys.map { $0.parts.map(\.text).joined() }.joined(separator: "."))
      }
      if let value = mappings[known[0]]?[known[1]]?[known[2]] { return value }
      if parts.count > 3, let value = parts[3]["DefaultValue"] { return value }
    }
    add(BadFunction(function: "Fn::FindInMap", expected: "a mapping and two keys of it"), at: place)
    return .null
  }

  /// `Fn::If`: a condition and what holds with it and without.
  mutating func choice(_ argument: DocumentTree, at place: DefinitionPlace) -> DocumentTree {
    let parts = argument.items
    guard parts.count == 3, let condition = parts[0].spelling else {
      add(BadFunction(function: "Fn::If", expected: "a condition and two values"), at: place)
      return .null
    }
    if let truth = truth(ofCondition: condition, at: place) {
      return resolve(parts[truth ? 1 : 2], at: place)
    }
    let values = parts.dropFirst().map { resolve($0, at: place).words }
    // Whatever the condition, both may be the same.
    return values[0].flatMap { $0 == values[1] ? DocumentTree($0) : nil }
      ?? token("If \(condition)", of: argument)
  }

  /// Whether a resource's condition holds; one that cannot be decided is taken to, which is reported.
  mutating func holds(_ name: String, at place: DefinitionPlace) -> Bool {
    if let truth = truth(ofCondition: name, at: place) { return truth }
    if conditions[name] != nil { add(UndecidedCondition(condition: name), at: place) }
    return true
  }

  /// The same, nil where it depends on what only AWS knows, or is broken, which is reported.
  private mutating func truth(ofCondition name: String, at place: DefinitionPlace) -> Bool? {
    if let known = truths[name] { return known }
    guard let condition = conditions[name] else {
      add(UnknownReference(name: name), at: place)
      return nil
    }
    // Until it is known, whatever leads back to it is not.
    truths[name] = .some(nil)
    let truth = truth(of: condition, at: place)
    truths[name] = .some(truth)
    return truth
  }

  /// Whether a condition's functions hold.
  private mutating func truth(of tree: DocumentTree, at place: DefinitionPlace) -> Bool? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.depthLimit, tree.members.count == 1 else { return nil }
    let (name, argument) = tree.members[0]
    switch name {
    case "Condition": return truth(ofCondition: argument.spelling ?? "", at: place)
    case "Fn::Not":
      return argument.items.first.flatMap { truth(of: $0, at: place) }.map { !$0 }
    case "Fn::And": return all(argument.items.map { truth(of: $0, at: place) })
    case "Fn::Or":
      return all(argument.items.map { truth(of: $0, at: place).map { !$0 } }).map { !$0 }
    case "Fn::Equals":
      let values = argument.items.map { resolve($0, at: place).words }
      guard values.count == 2, let first = values[0], let second = values[1] else { return nil }
      if first == second { return true }
      return first.mayEqual(second) ? nil : false
    default:
      add(UnknownFunction(function: name), at: place)
      return nil
    }
  }

  /// Whether all hold, as far as those that are known decide it.
  private func all(_ truths: [Bool?]) -> Bool? {
    if truths.contains(false) { return false }
    return truths.contains(nil) ? nil : true
  }
}
