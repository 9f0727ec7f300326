import AlarmDefinitions

/// What is found about definitions, as one JSON object a line: findings, then answers about the
/// trail, then controls.
struct DefinitionsLines {
  let check: DefinitionsCheck

  /// The lines.
  var text: String {
    (check.findings.map(Self.object) + preflight + check.verdicts.map(Self.object))
      .map { $0.text + "\n" }.joined()
  }

  private var preflight: [JSONObject] {
    let trails = (check.preflight?.trails ?? []).flatMap { trail in
      trail.steps.map { Self.object(of: $0, trail: trail.identity) }
    }
    return trails + (check.preflight?.topicSteps ?? []).map { Self.object(of: $0, trail: nil) }
  }

  private static func object(of step: PreflightStep, trail: String?) -> JSONObject {
    var object = JSONObject()
    object.add("type", "preflight")
    object.add("trail", JSONText(trail))
    object.add("step", JSONText(step.name))
    object.add("question", JSONText(step.question))
    object.add("verdict", JSONText(step.verdict.rawValue))
    object.add("reason", JSONText(step.reason))
    object.add("file", JSONText(step.place.file))
    object.add("path", JSONText(step.place.path.isEmpty ? nil : step.place.path))
    return object
  }

  private static func object(of finding: DefinitionFinding) -> JSONObject {
    var object = JSONObject()
    object.add("type", "finding")
    object.add("rule", JSONText(finding.rule))
    object.add("severity", JSONText(finding.severity.rawValue))
    object.add("file", JSONText(finding.place.file))
    object.add("line", JSONText(finding.place.line))
    object.add("path", JSONText(finding.place.path.isEmpty ? nil : finding.place.path))
    object.add("message", JSONText(finding.message))
    object.add("advice", JSONText(finding.advice))
    return object
  }

  private static func object(of verdict: ControlVerdict) -> JSONObject {
    var object = JSONObject()
    object.add("type", "control")
    object.add("control", JSONText(verdict.control.name))
    object.add("standard", JSONText(verdict.control.standard.title))
    object.add("title", JSONText(verdict.control.topic.title))
    object.add("outcome", JSONText(verdict.outcome.rawValue))
    object.add("filters", JSONText(verdict.filters.map { JSONText($0) }))
    for (key, texts) in [
      ("missed", verdict.missed), ("overCaught", verdict.overCaught), ("limits", verdict.limits),
      ("conditions", verdict.conditions), ("reservations", verdict.reservations),
    ] {
      object.add(key, JSONText(texts.map { JSONText($0) }))
    }
    return object
  }
}
