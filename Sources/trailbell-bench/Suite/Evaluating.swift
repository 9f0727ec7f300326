extension Workload {
  /// Adding samples up in windows, and alarms over them: 500 series, 100,000 samples, a year.
  static func evaluating() -> [Workload] {
    let command = [BuiltProgram.benchmark, "evaluate"]
    let alarms = EvaluateCommand.shapes.map { shape in
      Workload(
        name: shape.name == "year" ? "alarms" : "alarms, \(shape.name)",
        command: command + ["--shape", shape.name],
        baseline: shape.name == "year" ? "windows" : "alarms")
    }
    return [Workload(name: "windows", command: command + ["--windows-only"], baseline: nil)]
      + alarms
  }
}
