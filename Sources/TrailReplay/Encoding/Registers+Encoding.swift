import MetricAlarms

extension SeriesRegister {
  /// Writes the plan's series as they are, and the others in order; returns the numbers they get.
  func encode(to writer: inout ReadingWriter) -> [Int] {
    let found = all.indices.dropFirst(plannedCount).sorted { all[$0] < all[$1] }
    let order = Array(0..<plannedCount) + found
    writer.add(plannedCount)
    writer.add(all.count)
    for index in order { all[index].encode(to: &writer) }
    return order.inverted
  }

  init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let planned = try reader.number()
    let all = try reader.list { (reader) throws(ArchiveReadingError) in
      try MetricSeries(from: &reader)
    }
    guard planned <= all.count, Set(all).count == all.count else { throw reader.damage }
    self.init(Array(all.prefix(planned)))
    for series in all.dropFirst(planned) { _ = index(of: series) }
  }
}

extension ActorRegister {
  /// Writes them in the order of their bytes; returns the numbers they get.
  func encode(to writer: inout ReadingWriter) -> [Int] {
    let order = all.indices.sorted { all[$0].lexicographicallyPrecedes(all[$1]) }
    writer.add(all.count)
    for index in order { writer.add(text: all[index]) }
    return order.inverted
  }

  init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    self.init()
    let all = try reader.list { (reader) throws(ArchiveReadingError) in try reader.text() }
    for (index, actor) in all.enumerated() where number(of: actor) != index { throw reader.damage }
  }
}

extension MetricSeries {
  fileprivate func encode(to writer: inout ReadingWriter) {
    writer.add(namespace)
    writer.add(metricName)
    writer.add(dimensions.count)
    for dimension in dimensions {
      writer.add(dimension.name)
      writer.add(dimension.value)
    }
  }

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let (namespace, name) = (try reader.string(), try reader.string())
    let dimensions = try reader.list { (reader) throws(ArchiveReadingError) in
      MetricDimension(name: try reader.string(), value: try reader.string())
    }
    self.init(namespace: namespace, metricName: name, dimensions: dimensions)
  }
}

extension [Int] {
  /// Where each number stands in this order of all of them.
  fileprivate var inverted: [Int] {
    var places = self
    for (place, number) in enumerated() { places[number] = place }
    return places
  }
}
