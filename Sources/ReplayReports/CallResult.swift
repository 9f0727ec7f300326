import TrailReplay

/// How the call a record tells of came out.
enum CallResult: Hashable {
  case succeeded
  /// Refused for want of permission.
  case denied
  /// Failed for another reason, which is its error code.
  case failed(String)

  init(_ match: MatchedRecord) {
    guard let code = match.errorCode else {
      self = .succeeded
      return
    }
    // The codes that CIS 4.1 watches, and those of services with a word of their own.
    let isDenial =
      code.hasPrefix("AccessDenied") || code.hasSuffix("UnauthorizedOperation")
      || code.hasSuffix("Forbidden") || code.hasPrefix("NotAuthorized")
    self = isDenial ? .denied : .failed(code)
  }

  /// The word in a row; empty for success.
  var word: String {
    switch self {
    case .succeeded: ""
    case .denied: "DENIED"
    case .failed(let code): code
    }
  }
}
