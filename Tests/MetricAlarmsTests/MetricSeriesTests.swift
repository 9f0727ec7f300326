import MetricAlarms
import Testing

@Suite("Metric series")
struct MetricSeriesTests {
  private let account = MetricDimension(name: "account", value: "111122223333")
  private let region = MetricDimension(name: "region", value: "eu-west-1")

  @Test("The order of dimensions carries no meaning")
  func dimensionOrder() {
    let one = MetricSeries(namespace: "N", metricName: "m", dimensions: [account, region])
    let other = MetricSeries(namespace: "N", metricName: "m", dimensions: [region, account])
    #expect(one == other)
    #expect(other.dimensions.map(\.name) == ["account", "region"])
  }

  @Test("A series with a dimension is another series than the one without")
  func noRollUp() {
    let plain = MetricSeries(namespace: "N", metricName: "m")
    let split = MetricSeries(namespace: "N", metricName: "m", dimensions: [region])
    #expect(plain != split)
    #expect(plain < split)
  }

  @Test("Series sort by namespace, then by name, then by dimensions")
  func order() {
    let sorted = [
      MetricSeries(namespace: "A", metricName: "z"),
      MetricSeries(namespace: "B", metricName: "a", dimensions: [account]),
      MetricSeries(namespace: "B", metricName: "a", dimensions: [region]),
      MetricSeries(namespace: "B", metricName: "b"),
    ]
    #expect(Array(sorted.reversed()).sorted() == sorted)
  }
}
