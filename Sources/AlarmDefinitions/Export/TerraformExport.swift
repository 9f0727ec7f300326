/// Requests as Terraform configuration in its JSON syntax.
struct TerraformExport {
  let filters: [DocumentTree]
  let alarms: [DocumentTree]

  /// The configuration.
  var text: String {
    DocumentTree.object([
      "resource": .object([
        TerraformConfiguration.filterType: Self.named(filters, "filterName", Self.filter),
        TerraformConfiguration.alarmType: Self.named(alarms, "AlarmName", Self.alarm),
      ])
    ]).prettyText + "\n"
  }

  /// Resources by names of their own, which letters, digits and `_` make.
  private static func named(
    _ requests: [DocumentTree], _ key: String, _ body: (DocumentTree) -> DocumentTree
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
      resources[name] = body(request)
    }
    return .object(resources)
  }

  private static func filter(_ request: DocumentTree) -> DocumentTree {
    let transformations = (request["metricTransformations"]?.items ?? []).map { item in
      DocumentTree.object(of: [
        ("name", text(item["metricName"])), ("namespace", text(item["metricNamespace"])),
        ("value", text(item["metricValue"])), ("default_value", item["defaultValue"]),
        ("dimensions", item["dimensions"].map(texts)), ("unit", item["unit"]),
      ])
    }
    return .object(of: [
      ("name", text(request["filterName"])), ("pattern", text(request["filterPattern"])),
      ("log_group_name", text(request["logGroupName"])),
      ("apply_on_transformed_logs", request["applyOnTransformedLogs"]),
      // By the rule that makes the provider's names of the API's (assumed): it says so if it has none.
      ("field_selection_criteria", text(request["fieldSelectionCriteria"])),
      ("emit_system_field_dimensions", request["emitSystemFieldDimensions"]),
      ("metric_transformation", .list(transformations)),
    ])
  }

  private static func alarm(_ request: DocumentTree) -> DocumentTree {
    let dimensions = (request["Dimensions"]?.items ?? []).map { item in
      (item["Name"]?.spelling ?? "", text(item["Value"]))
    }
    let members = TerraformConfiguration.alarmMembers.map { member in
      (member.attribute, request[member.request].map(Self.escaped))
    }
    return .object(
      of: members + [("dimensions", dimensions.isEmpty ? nil : .object(of: dimensions))])
  }

  private static func text(_ value: DocumentTree?) -> DocumentTree? { value.map(escaped) }

  private static func texts(_ value: DocumentTree) -> DocumentTree {
    .object(of: value.members.map { ($0.key, escaped($0.value)) })
  }

  /// In Terraform's texts `${` and `%{` begin something that is worked out.
  private static func escaped(_ value: DocumentTree) -> DocumentTree {
    switch value {
    case .text(let text):
      .text(text.replacing("${", with: "$${").replacing("%{", with: "%%{"))
    case .list(let items): .list(items.map(escaped))
    default: value
    }
  }
}
