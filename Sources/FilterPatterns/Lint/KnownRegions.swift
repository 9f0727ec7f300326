/// Regions as CloudTrail's awsRegion names them.
enum KnownRegions {
  static let all = text.split { $0 == " " || $0 == "\n" }.map(String.init)

  private static let text = """
    af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1
    ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5
    ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 cn-north-1 cn-northwest-1 eu-central-1
    eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1
    me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-gov-east-1 us-gov-west-1
    us-west-1 us-west-2
    """

  private static let directions: Set = [
    "central", "east", "north", "northeast", "northwest", "south", "southeast", "southwest", "west",
  ]

  /// Returns whether a Region could be named so, though none that is known is.
  static func couldName(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (3...4).contains(parts.count), let number = parts.last else { return false }
    return parts[0].utf8.count == 2 && directions.contains(String(parts[parts.count - 2]))
      && !number.isEmpty && number.utf8.allSatisfy(\.isDigit)
  }
}
