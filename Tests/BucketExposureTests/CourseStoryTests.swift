import BucketExposure
import Testing

@Suite("When a bucket was open to whom")
struct CourseStoryTests {
  @Test(
    "Somebody reads that a bucket was open to others, or longer, than it was",
    arguments: try CourseStory.all())
  func open(story: CourseStory) throws {
    let found = CourseText.lines(of: try walked(story).courses)
    #expect(found == story.open.map(String.init), "\(found.joined(separator: "\n"))")
  }

  @Test(
    "Of somebody who was let in another one's statement is named, or less than could be done",
    arguments: try CourseStory.all())
  func grants(story: CourseStory) throws {
    guard let grants = story.grants else { return }
    let intervals = try walked(story).courses.flatMap(\.intervals)
    #expect(intervals.map(\.grant.grantWords) == grants.map(String.init))
  }

  @Test("A call is said to have done something else than it did", arguments: try CourseStory.all())
  func effects(story: CourseStory) throws {
    let walked = try walked(story)
    for (letter, line) in story.effects {
      let effect = walked.effect(of: try CourseWords.number(letter))
      #expect(CourseText.line(of: effect, by: letter) == line)
    }
  }

  @Test(
    "A refused call that would have closed a bucket is said to be an attempt to open it",
    arguments: try CourseStory.all().filter { $0.attempts != nil })
  func attempts(story: CourseStory) throws {
    let walked = try walked(story)
    let refused = try story.events.filter { !$0.change.isDone }.map(\.moment)
    let opening = refused.filter { walked.effect(of: $0.number)?.opens == true }
    #expect(opening.map(CourseWords.letter) == story.attempts)
  }

  @Test(
    "A bucket is said to have been closed by a call that closed nothing",
    arguments: try CourseStory.all().filter { $0.closings != nil })
  func closings(story: CourseStory) throws {
    let ends = try walked(story).courses.flatMap(\.intervals).compactMap(\.until)
    let closings = Set(ends.filter(\.isClosing).map { CourseWords.letter($0.moment) })
    #expect(closings.sorted() == story.closings)
  }

  private func walked(_ story: CourseStory) throws -> WalkedCourses {
    var courses = BucketCourses()
    for event in try story.events.reversed() { courses.add(event) }
    return courses.walked()
  }
}
