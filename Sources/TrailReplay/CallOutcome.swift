/// How the call that a record is about came out.
public enum CallOutcome: String, Sendable, CaseIterable {
  /// Nothing speaks against its having been done.
  case done
  /// Refused for want of permission.
  case denied
  /// Not done for another reason; or a sign-in that failed.
  case failed

  /// Reads it from what a record says.
  ///
  /// - Parameters:
  ///   - errorCode: `errorCode`; an empty one says nothing.
  ///   - errorMessage: `errorMessage`, which some calls that fail have without a code; likewise.
  ///   - signIn: `responseElements.ConsoleLogin`: a failed sign-in has `Failure` there and, in some
  ///     records, no error.
  init(errorCode: [UInt8]?, errorMessage: [UInt8]?, signIn: [UInt8]?) {
    if let errorCode, !errorCode.isEmpty {
      self = Self.isRefusal(errorCode) ? .denied : .failed
    } else {
      let hasMessage = errorMessage.map { !$0.isEmpty } ?? false
      let hasFailed = signIn?.elementsEqual("Failure".utf8) ?? false
      self = hasMessage || hasFailed ? .failed : .done
    }
  }

  /// The codes that CIS 4.1 watches, and those of services with a word of their own: `AccessDenied`,
  /// `Client.UnauthorizedOperation`, `KMSAccessDeniedException`, `VpceAccessDenied`, `NotAuthorized`,
  /// `AuthorizationError`, `403 Forbidden` (observed).
  private static func isRefusal(_ code: [UInt8]) -> Bool {
    code.indices.contains { start in
      // Each word begins with a capital letter of its own.
      switch code[start] {
      case UInt8(ascii: "A"), UInt8(ascii: "F"), UInt8(ascii: "N"), UInt8(ascii: "U"):
        refusals.contains { code[start...].starts(with: $0) }
      default: false
      }
    }
  }

  private static let refusals = [
    "AccessDenied", "Unauthorized", "NotAuthorized", "AuthorizationError", "Forbidden",
  ].map { Array($0.utf8) }
}
