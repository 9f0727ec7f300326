import AlarmDefinitions
import AlarmStates
import MetricWindows
import ReplayReports
import TrailReplay

/// Writes what one alarm did over samples, in the form asked for.
struct SimulationOutput {
  let simulation: Simulation
  let samples: SampleDocument
  let format: ReportFormat
  let style: ReportStyle
  let place: AlarmPlace

  /// Writes the story, or the stories under every treatment of missing data.
  func write(tryingAll: Bool) {
    let output = BufferedOutput()
    if let format = format.notification {
      let stories = [simulation.story(over: samples, in: place)]
      NotificationReport(stories, in: place).write(format, to: output.write)
      output.flush()
      NotificationOptions.tellAssumptions(format, of: stories, in: place)
      return
    }
    let treatments: [MissingDataTreatment?] = tryingAll ? MissingDataTreatment.allCases : [nil]
    let stories = treatments.map { simulation.story(over: samples, in: place, treatment: $0) }
    if format == .text, tryingAll {
      let trials = zip(MissingDataTreatment.allCases, stories).map { treatment, story in
        WhatIfReport.Trial(treatment, [story])
      }
      output.write(WhatIfReport(trials, style: style).text)
    } else {
      let timelines = samples.arrivals.map(\.timeline)
      for story in stories {
        let report = SimulationReport(of: story, over: timelines)
        output.write(
          format == .text ? report.text(style: style) : report.lines(windows: simulation.windows))
      }
    }
    output.flush()
  }
}
