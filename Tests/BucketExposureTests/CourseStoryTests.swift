import BucketExposure
import Testing

@Suite("When a bucket was open to whom")
struct CourseStoryTests {
  @Test(
    "Somebody reads that a bucket was open to others, or longer, than it was",
    arguments: try CourseStory.all())
  func open(story: CourseStory) throws {
    #expect(CourseText.lines(of: try walked(story).courses) == story.open.map(String.init))
  }

  @Test("A call is said to have done something else than it did", arguments: try CourseStory.all())
  func effects(story: CourseStory) throws {
    let walked = try walked(story)
    for (letter, line) in story.effects {
      let effect = walked.effect(of: try CourseWords.number(letter))
      #expect(CourseText.line(of: effect, by: letter) == line)
    }
  }

  private func walked(_ story: CourseStory) throws -> WalkedCourses {
    var courses = BucketCourses()
    for event in try story.events.reversed() { courses.add(event) }
    return courses.walked()
  }
}
