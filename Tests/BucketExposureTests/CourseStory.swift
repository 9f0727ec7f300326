import BucketExposure
import Foundation
import Testing

/// One paragraph of the stories: events, and when the buckets were open to whom.
struct CourseStory: Sendable, CustomTestStringConvertible {
  private let paragraph: CaseParagraph

  var testDescription: String { paragraph.name }

  static func all() throws -> [CourseStory] {
    try ["courses.txt", "recorded-courses.txt"].flatMap { try CaseParagraph.all(in: $0) }
      .map { CourseStory(paragraph: $0) }
  }

  var events: [BucketEvent] {
    get throws {
      let day = try Date((paragraph["day"] ?? "2024-03-01") + "T00:00:00Z", strategy: .iso8601)
      return try lines("events").map {
        try CourseWords.event($0, on: Int(day.timeIntervalSince1970))
      }
    }
  }

  /// The lines that say what was open.
  var open: [Substring] { lines("open") }

  /// The lines that say what was granted in each of these times; nil where the story does not say it.
  var grants: [Substring]? { paragraph["grants"] == nil ? nil : lines("grants") }

  /// The letters of the events that closed something, in order; nil where it is not said.
  var closings: [String]? {
    paragraph["closed"]?.split(separator: " ").map(String.init)
  }

  /// The letters of the refused events that would have opened something; nil where it is not said.
  var attempts: [String]? {
    paragraph["tried"]?.split(separator: " ").map(String.init)
  }

  /// The lines that say what single events did, and the letters of these events.
  var effects: [(letter: String, line: Substring)] {
    lines("effects").map { ($0.split(separator: " ").first.map(String.init) ?? "", $0) }
  }

  private func lines(_ key: String) -> [Substring] {
    paragraph[key]?.split(separator: "\n") ?? []
  }
}

/// Courses in the words of the stories.
enum CourseText {
  static func lines(of courses: [BucketCourse]) -> [String] {
    courses.flatMap { course in course.intervals.map { place(of: course) + line(of: $0) } }
  }

  private static func place(of course: BucketCourse) -> String {
    let owner = course.owner == CourseWords.owner ? "" : "of:\(course.owner ?? "nobody") "
    return owner + (course.bucket == CourseWords.bucket ? "" : "@\(course.bucket) ")
  }

  private static func line(of interval: ExposureInterval) -> String {
    var line = "\(name(of: interval.reach)) by \(interval.via) from \(letter(interval.from))"
    if interval.openedBy != interval.via {
      line += " (\(interval.openedBy)\(interval.isProof ? " proven" : ""))"
    }
    line += end(interval.until).map { " to \($0)" } ?? " on"
    line += ", \(interval.effective)"
    if let certain = interval.certainFrom, certain != interval.from {
      line += " from \(letter(certain))"
    }
    line += letters(", guards removed by", interval.guardRemovedBy)
    return line + letters(", kept open by", interval.continuedBy)
  }

  private static func name(of reach: ExposureReach) -> String {
    switch reach {
    case .everyone: "everyone"
    case .account(let account): account
    case .others: "others"
    }
  }

  private static func end(_ end: ExposureEnd?) -> String? {
    end.map { "\(letter($0.moment)) (\($0.cause)\($0.isProof ? " proven" : ""))" }
  }

  private static func letters(_ title: String, _ moments: [ExposureMoment]) -> String {
    moments.isEmpty ? "" : title + " " + moments.map(letter).joined(separator: " ")
  }

  private static func letter(_ moment: ExposureMoment) -> String { CourseWords.letter(moment) }

  static func line(of effect: ExposureEffect?, by letter: String) -> String {
    guard let effect else { return "\(letter) nothing" }
    var line = "\(letter) \(effect.grant.verdict) by \(effect.via), \(effect.effective)"
    if effect.grant.isUncertain { line += ", uncertain" }
    if !effect.isDone { line += ", not done" }
    line += end(effect.until).map { ", until \($0)" } ?? ""
    return line + ": " + effect.grant.reason
  }
}
