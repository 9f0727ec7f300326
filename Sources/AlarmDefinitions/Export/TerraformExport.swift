/// Requests as Terraform configuration in its JSON syntax.
struct TerraformExport {
  let filters: [DocumentTree]
  let alarms: [DocumentTree]

  /// The configuration.
  var text: String {
    DocumentTree.object([
      "resource": .object([
        TerraformResource.filterType: Self.named(filters, "filterName", .metricFilter),
        TerraformResource.alarmType: Self.named(alarms, "AlarmName", .metricAlarm),
      ])
    ]).prettyText + "\n"
  }

  /// Resources by names of their own, which letters, digits and `_` make.
  private static func named(
    _ requests: [DocumentTree], _ key: String, _ table: RequestTable
  ) -> DocumentTree {
    var resources: [String: DocumentTree] = [:]
    for request in requests {
      let text = request[key]?.spelling ?? ""
      let stem =
        "r_" + text.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
      var (name, count) = (stem, 1)
      while resources[name] != nil {
        count += 1
        name = "\(stem)_\(count)"
      }
      resources[name] = attributes(of: request, by: table)
    }
    return .object(resources)
  }

  /// What the members of a request are in Terraform: those of exports are no blocks inside others.
  private static func attributes(
    of request: DocumentTree, by table: RequestTable
  ) -> DocumentTree {
    .object(
      of: table.members.compactMap { member in
        guard let path = member.terraform, path.count == 1 else { return nil }
        return (path[0], request[member.name].map { attribute($0, member.kind) })
      })
  }

  private static func attribute(_ value: DocumentTree, _ kind: RequestTable.Kind) -> DocumentTree {
    switch kind {
    case .text, .number, .truth, .texts, .names, .value: escaped(value)
    case .pairs:
      .object(
        of: value.items.map { pair in
          (escaped(pair["Name"]?.spelling ?? ""), pair["Value"].map(escaped))
        })
    case .object(let table): attributes(of: value, by: table)
    case .list(let table): .list(value.items.map { attributes(of: $0, by: table) })
    }
  }

  private static func escaped(_ value: DocumentTree) -> DocumentTree {
    switch value {
    case .text(let text): .text(escaped(text))
    case .list(let items): .list(items.map(escaped))
    case .object: .object(of: value.members.map { (escaped($0.key), escaped($0.value)) })
    case .plain, .unknown, .null: value
    }
  }

  /// In Terraform's texts, keys among them, `${` and `%{` begin something that is worked out.
  private static func escaped(_ text: String) -> String {
    text.replacing("${", with: "$${").replacing("%{", with: "%%{")
  }
}
