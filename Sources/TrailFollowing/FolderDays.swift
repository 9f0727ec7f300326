import TrailArchives
import UTCTimes

/// Which days the files of a folder can be of, in the layout that CloudTrail gives an archive:
/// `AWSLogs/<account>/CloudTrail/<region>/YYYY/MM/DD/`.
enum FolderDays {
  /// The last day that a folder and all below can be of, in days since 1970-01-01; nil where its name says nothing.
  static func last(of folder: ArchiveLocation) -> Int? {
    let names = folder.bytes.split(separator: UInt8(ascii: "/")).suffix(3)
    let numbers = names.map(number)
    let count = numbers.count
    if count == 3, names[names.startIndex].count == 4, let year = numbers[0],
      let month = numbers[1], let day = numbers[2]
    {
      return CivilDate.dayNumber(year, month, day)
    }
    if count >= 2, names[names.endIndex - 2].count == 4, let year = numbers[count - 2],
      let month = numbers[count - 1]
    {
      let isLast = month == 12
      return CivilDate.dayNumber(isLast ? year + 1 : year, isLast ? 1 : month + 1, 1).map { $0 - 1 }
    }
    guard let name = names.last, name.count == 4, let year = numbers.last ?? nil else { return nil }
    return CivilDate.dayNumber(year, 12, 31)
  }

  /// A year, month or day as folders are named by it.
  private static func number(_ name: ArraySlice<UInt8>) -> Int? {
    guard name.count == 4 || name.count == 2, name.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return name.reduce(0) { $0 * 10 + Int($1 & 0xF) }
  }
}
