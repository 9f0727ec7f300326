import Foundation

/// Writes base64.
package enum Base64Text {
  /// Returns `bytes` as base64, filled up.
  package static func encode(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString()
  }
}
