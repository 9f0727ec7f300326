/// The windows of one evaluation's range, those without any sample left out: there may be very many.
struct RangeWindows: Hashable, Sendable {
  /// A window that holds samples, and how many windows old it is, the newest being 1.
  struct Held: Hashable, Sendable {
    let age: Int
    /// Nil where the samples have no value: the window is missing all the same.
    let datapoint: Datapoint?
  }

  /// The instant of the evaluation, and the length of a window, both in seconds.
  let instant: Int
  let period: Int
  /// How many windows there are, R in the rules.
  let count: Int
  /// From new to old; those older than the newest N with data may be left out (E1).
  var held: [Held] = []
  /// What the windows without samples have: the value of an expression that fills them; nil: nothing.
  var filler: Double?

  /// The datapoint of the window `age` windows old when it holds no sample.
  func empty(age: Int) -> Datapoint? {
    filler.map { Datapoint(start: instant - age * period, value: $0, sampleCount: nil) }
  }

  /// The datapoints of the windows 1 to `last`, missing ones as nil.
  func datapoints(through last: Int) -> [Datapoint?] {
    var datapoints: [Datapoint?] = []
    datapoints.reserveCapacity(last)
    for window in held where window.age <= last {
      while datapoints.count + 1 < window.age {
        datapoints.append(empty(age: datapoints.count + 1))
      }
      datapoints.append(window.datapoint)
    }
    while datapoints.count < last { datapoints.append(empty(age: datapoints.count + 1)) }
    return datapoints
  }
}
