import Yams

/// YAML of small documents, read into trees.
///
/// What has no quotes stays as it is spelled: whether it is a number or a text is for the key to say
/// it stands behind. CloudFormation's short tags become its long keys: `!Ref a` is `{"Ref": "a"}`.
struct YAMLDocument {
  /// Most values a document may stand for, those of aliases counted wherever they are used.
  static let valueLimit = 100_000
  /// Most bytes of a text: YAML is read a hundred times as slowly as JSON.
  static let sizeLimit = 8 << 20

  /// Most values of a text: a large one may have more, as it takes room for them itself.
  private let valueLimit: Int
  /// Most bytes that aliases may make of it.
  private let textLimit: Int
  private var values = 0
  private var textLength = 0
  private var depth = 0

  private init(size: Int) {
    valueLimit = max(Self.valueLimit, size / 8)
    textLimit = max(1 << 20, 2 * size)
  }

  /// Reads every document of `text`.
  ///
  /// - Throws: What is wrong with it; `BadSyntax` names line and column.
  static func trees(of text: String) throws(YAMLFault) -> [DocumentTree] {
    let size = text.utf8.count
    if size > sizeLimit { throw .finding(TooLarge(limit: sizeLimit), line: nil) }
    var document = YAMLDocument(size: size)
    try document.check(YAMLShape(of: text))
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      var trees: [DocumentTree] = []
      while let root = try parser.nextRoot() { trees.append(try document.tree(of: root)) }
      return trees
    } catch let fault as YAMLFault {
      throw fault
    } catch let error as YamlError {
      throw YAMLFault(error)
    } catch {
      throw .finding(BadSyntax(message: "\(error)"), line: nil)
    }
  }

  /// Refuses what would take its reader too much time or memory.
  private func check(_ shape: YAMLShape) throws(YAMLFault) {
    if let line = shape.deepLine { throw Self.tooDeep(line) }
    // Both what is before a value and what is behind it is counted.
    if shape.values > 2 * valueLimit {
      throw .finding(TooManyValues(limit: valueLimit), line: nil)
    }
    // A few lines of aliases in keys take the reader forever to compare.
    if shape.hasAnchors, shape.hasWideKeys {
      let message = "YAML with anchors and with keys that are not texts is not read"
      throw .finding(BadSyntax(message: message), line: nil)
    }
  }

  private static func tooDeep(_ line: Int?) -> YAMLFault {
    let message = "not YAML: values nested deeper than \(YAMLShape.depthLimit)"
    return .finding(BadSyntax(message: message), line: line)
  }

  private mutating func tree(of node: Node) throws(YAMLFault) -> DocumentTree {
    depth += 1
    defer { depth -= 1 }
    // Aliases may nest where the text does not.
    if depth > YAMLShape.depthLimit + 1 { throw Self.tooDeep(node.mark?.line) }
    try count(1, at: node)
    switch node {
    case .scalar(let scalar):
      textLength += scalar.string.utf8.count
      if textLength > textLimit {
        let finding = ExpandsTooFar(origin: "aliases", limit: textLimit)
        throw .finding(finding, line: scalar.mark?.line)
      }
      return Self.tagged(scalar.tag.description, Self.scalar(scalar))
    case .sequence(let sequence):
      var items: [DocumentTree] = []
      for item in sequence { items.append(try tree(of: item)) }
      return Self.tagged(sequence.tag.description, .list(items))
    case .mapping(let mapping):
      return Self.tagged(
        mapping.tag.description, .object(try members(of: mapping), line: mapping.mark?.line))
    case .alias:
      throw .finding(BadSyntax(message: "an alias of nothing"), line: node.mark?.line)
    }
  }

  private mutating func count(_ values: Int, at node: Node) throws(YAMLFault) {
    self.values += values
    if self.values > valueLimit {
      throw .finding(TooManyValues(limit: valueLimit), line: node.mark?.line)
    }
  }

  private mutating func members(
    of mapping: Node.Mapping
  ) throws(YAMLFault) -> [String: DocumentTree] {
    var (members, merged): ([String: DocumentTree], [String: DocumentTree]) = ([:], [:])
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        throw .finding(BadSyntax(message: "a key that is not a text"), line: key.mark?.line)
      }
      let tree = try tree(of: value).placed(on: scalar.mark?.line)
      if scalar.string == "<<", scalar.style == .plain {
        for part in tree.items + [tree] {
          // What is merged is put in once more at each level.
          try count(part.members.count, at: value)
          for (key, value) in part.members where merged[key] == nil { merged[key] = value }
        }
      } else {
        members[scalar.string] = tree
      }
    }
    return members.merging(merged) { own, _ in own }
  }

  private static func scalar(_ scalar: Node.Scalar) -> DocumentTree {
    guard scalar.style == .plain else { return .text(scalar.string) }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      ? .null : .plain(scalar.string)
  }

  /// What a tag of a template's makes of a value: its long key with the value behind it.
  private static func tagged(_ tag: String, _ tree: DocumentTree) -> DocumentTree {
    guard tag.hasPrefix("!"), tag.count > 1 else {
      return tag == "tag:yaml.org,2002:str" ? tree.spelling.map { .text($0) } ?? tree : tree
    }
    let name = String(tag.dropFirst())
    switch name {
    case "Ref", "Condition": return .object([name: tree])
    case "GetAtt":
      // The short form is one text, with a dot between the resource and its attribute.
      let parts = tree.spelling?.split(separator: ".", maxSplits: 1) ?? []
      let list = parts.map { DocumentTree.text(String($0)) }
      return .object(["Fn::GetAtt": parts.isEmpty ? tree : .list(list)])
    default: return .object(["Fn::\(name)": tree])
    }
  }
}
