import FilterPatterns
import MetricAlarms
import TrailReplay

/// In what two filters with one name differ, in words.
struct FilterWords {
  /// A line each, those of what was added with a plus, those of what was removed with a minus.
  let lines: [String]

  init(_ difference: DefinitionDifference<MetricFilter>) {
    switch (difference.old, difference.new) {
    case (nil, let new?): lines = ["+ \(new.pattern.text)"]
    case (let old?, nil): lines = ["- \(old.pattern.text)"]
    case (let old?, let new?): lines = Self.lines(old, new)
    case (nil, nil): lines = []
    }
  }

  private static func lines(_ old: MetricFilter, _ new: MetricFilter) -> [String] {
    let pattern = new.pattern.differences(from: old.pattern).map(line)
    let isRespelt = pattern.isEmpty && old.pattern != new.pattern
    let (before, after) = (old.transformation, new.transformation)
    let changes = [
      change(
        "metric", "\(before.namespace)/\(before.metricName)",
        "\(after.namespace)/\(after.metricName)"),
      change("value", text(of: before.value), text(of: after.value)),
      change("default value", text(of: before.defaultValue), text(of: after.defaultValue)),
      change("dimensions", text(of: before.dimensions), text(of: after.dimensions)),
      change("unit", before.unit.rawValue, after.unit.rawValue),
      change("selection", old.selection?.text ?? "none", new.selection?.text ?? "none"),
      change("log group", old.sourceLog ?? "not known", new.sourceLog ?? "not known"),
    ].compactMap(\.self)
    return pattern + (isRespelt ? ["the same pattern in another spelling"] : []) + changes
  }

  private static func line(_ difference: PatternDifference) -> String {
    switch difference {
    case .conditionAdded(let text): "+ condition \(text)"
    case .conditionRemoved(let text): "- condition \(text)"
    case .alternativeAdded(let text): "+ alternative \(text)"
    case .alternativeRemoved(let text): "- alternative \(text)"
    case .replaced(let old, let new): "pattern \(old) → \(new)"
    }
  }

  /// What changed from one text to another; nil: nothing did.
  static func change(_ name: String, _ old: String, _ new: String) -> String? {
    old == new ? nil : "\(name) \(old) → \(new)"
  }

  private static func text(of value: MetricTransformation.Value) -> String {
    switch value {
    case .number(let number): TuneWords.text(of: number)
    case .reference(let reference): reference.text
    }
  }

  private static func text(of number: Double?) -> String { number.map(TuneWords.text) ?? "none" }

  private static func text(of dimensions: [MetricTransformation.Dimension]) -> String {
    dimensions.isEmpty ? "none" : dimensions.map { "\($0.name)=\($0.text)" }.joined(separator: ", ")
  }
}
