import TrailArchives
import UTCTimes

/// Which days the files of a folder can be of, in the layout that CloudTrail gives an archive:
/// `AWSLogs/[o-id/]<account>/<kind>/<region>/YYYY/MM/DD/`.
enum FolderDays {
  /// CloudTrail began in 2013.
  private static let years = 2013...2999

  /// The last day that a folder and all below can be of, in days since 1970-01-01; nil where its path says nothing.
  static func last(of folder: ArchiveLocation) -> Int? {
    let names = folder.bytes.split(separator: UInt8(ascii: "/"))
    guard let root = names.lastIndex(where: { $0.elementsEqual("AWSLogs".utf8) }) else {
      return nil
    }
    var rest = names[(root + 1)...]
    if rest.first?.starts(with: "o-".utf8) ?? false { rest = rest.dropFirst() }
    let dates = rest.dropFirst(3).prefix(3).map(number)
    guard let first = dates.first, let year = first, years.contains(year) else { return nil }
    switch dates.count {
    case 1: return CivilDate.dayNumber(year, 12, 31)
    case 2: return dates[1].flatMap { lastDay(ofMonth: $0, year) }
    default:
      guard let month = dates[1], let day = dates[2] else { return nil }
      return CivilDate.dayNumber(year, month, day)
    }
  }

  private static func lastDay(ofMonth month: Int, _ year: Int) -> Int? {
    let next = month == 12 ? (year: year + 1, month: 1) : (year: year, month: month + 1)
    return CivilDate.dayNumber(next.year, next.month, 1).map { $0 - 1 }
  }

  /// A year, month or day as folders are named by it.
  private static func number(_ name: ArraySlice<UInt8>) -> Int? {
    guard name.count == 4 || name.count == 2, name.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return name.reduce(0) { $0 * 10 + Int($1 & 0xF) }
  }
}
