import BucketExposure
import Testing

@Suite("Courses against their slow twin")
struct CourseAgreementTests {
  private static let blocks = 0..<20
  private static let blockSize = 250

  @Test(
    "A bucket is said to be open at other times, or for other reasons, than its events say",
    arguments: blocks)
  func intervals(block: Int) {
    for seed in block * Self.blockSize..<(block + 1) * Self.blockSize {
      let course = RandomCourse(seed: seed)
      let found = Self.intervals(of: Self.walked(course.parts))
      #expect(found == Self.expected(of: course), "\(course)")
    }
  }

  @Test(
    "What is said depends on how the archive was split, or on records that came late or twice",
    arguments: blocks)
  func parts(block: Int) {
    for seed in block * Self.blockSize..<(block + 1) * Self.blockSize {
      let course = RandomCourse(seed: seed)
      let (whole, merged) = (Self.walked([course.events]), Self.walked(course.parts.reversed()))
      #expect(Self.lines(of: whole) == Self.lines(of: merged), "\(course)")
      for event in course.parts.joined() {
        let original = event.moment.number % 100
        #expect(
          merged.effect(of: event.moment.number) == whole.effect(of: original), "\(course)")
      }
    }
  }

  @Test(
    "A grant's end is said to be another than that of the times in which it let somebody in",
    arguments: blocks)
  func ends(block: Int) {
    for seed in block * Self.blockSize..<(block + 1) * Self.blockSize {
      let course = RandomCourse(seed: seed)
      let walked = Self.walked([course.events])
      for event in course.events where event.change.isDone {
        guard let via = Self.grantVia(event), let effect = walked.effect(of: event.moment.number)
        else { continue }
        let own = walked.courses.filter {
          $0.bucket == event.change.bucket && $0.owner == event.change.owner
        }
        let all = own.flatMap(\.intervals).filter { interval in
          interval.via == via && interval.effective != .restrained
            && ([interval.from] + interval.continuedBy).contains(event.moment)
        }
        let world = all.filter { $0.reach == .everyone }
        let touched = world.isEmpty ? all : world
        // Whom else a list names may be let in while the world is not: no end is said then.
        if effect.grant.verdict == .public, effect.effective == .restrained { continue }
        let isOpen = touched.isEmpty || touched.contains { $0.until == nil }
        #expect((effect.until == nil) == isOpen, "\(course)")
        #expect(isOpen || touched.contains { $0.until == effect.until }, "\(course)")
      }
    }
  }

  private static func grantVia(_ event: BucketEvent) -> ExposureVia? {
    switch event.change.subject {
    case .policy: .policy
    case .acl, .created: .acl
    default: nil
    }
  }

  private static func walked(_ parts: [[BucketEvent]]) -> WalkedCourses {
    var courses = BucketCourses()
    for part in parts {
      var partial = BucketCourses()
      for event in part { partial.add(event) }
      courses.merge(partial)
    }
    return courses.walked()
  }

  private static func lines(of walked: WalkedCourses) -> [String] {
    CourseText.lines(of: walked.courses)
  }

  private static func intervals(of walked: WalkedCourses) -> Set<[String: ReferenceInterval]> {
    Set(
      walked.courses.flatMap { course in
        course.intervals.map { ["\(course.owner ?? "") \(course.bucket)": ReferenceInterval($0)] }
      })
  }

  private static func expected(of course: RandomCourse) -> Set<[String: ReferenceInterval]> {
    var expected: Set<[String: ReferenceInterval]> = []
    for owner in RandomCourse.owners {
      for bucket in RandomCourse.buckets {
        let reference = ReferenceCourse(course.events, owner: owner, bucket: bucket)
        expected.formUnion(reference.intervals.map { ["\(owner) \(bucket)": $0] })
      }
    }
    return expected
  }
}
