import ArgumentParser
import MetricAlarms

/// What missing data count as: as asked for, or each way in turn.
enum MissingDataChoice: ExpressibleByArgument, Equatable {
  case one(MissingDataTreatment)
  case all

  init?(argument: String) {
    if argument == "all" {
      self = .all
    } else if let treatment = MissingDataTreatment(rawValue: argument) {
      self = .one(treatment)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { MissingDataTreatment.allCases.map(\.rawValue) + ["all"] }

  /// The one treatment asked for; nil for all of them.
  var treatment: MissingDataTreatment? {
    if case .one(let treatment) = self { treatment } else { nil }
  }
}
