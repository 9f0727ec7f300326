import MetricWindows
import Testing

@Suite("Window grid")
struct WindowGridTests {
  @Test(
    "A time belongs to the window that starts at or before it",
    arguments: [(0, 0), (299, 0), (300, 300), (301, 300), (-1, -300), (-300, -300), (-301, -600)])
  func start(time: Int, start: Int) {
    #expect(WindowGrid(period: 300).start(containing: time) == start)
  }

  @Test(
    "The first boundary is the time itself or the next multiple",
    arguments: [(0, 0), (1, 300), (300, 300), (301, 600), (-1, 0), (-299, 0), (-300, -300)])
  func boundary(time: Int, boundary: Int) {
    #expect(WindowGrid(period: 300).firstBoundary(atOrAfter: time) == boundary)
  }

  @Test("Days begin at midnight UTC", arguments: [86_400, 86_401, 172_799])
  func days(time: Int) {
    #expect(WindowGrid(period: 86_400).start(containing: time) == 86_400)
  }
}
