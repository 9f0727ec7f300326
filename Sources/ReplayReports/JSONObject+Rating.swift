import MetricAlarms

/// What is at stake, wherever it stands.
extension JSONObject {
  /// Adds how much is at stake, null where nobody said, and what the calls may be a sign of.
  mutating func addRating(_ severity: AlarmSeverity?, _ techniques: [AttackTechnique]) {
    add("severity", JSONText(severity?.rawValue))
    add(
      "techniques",
      JSONText(
        techniques.map { technique in
          var object = JSONObject()
          object.add("id", JSONText(technique.id))
          object.add("name", JSONText(technique.name))
          return JSONText(object)
        }))
  }
}
