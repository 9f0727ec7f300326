/// One call of the sample archive, before it becomes a record.
struct SampleCall {
  var seconds: Int
  var place: SamplePlace
  var actor: SampleActor
  var call: ForgedCall
  var parameters: ForgedValue
  /// True when CIS 4.8's filter matches it, by what it was written as.
  var isPolicyChange = false
  /// True when the call was refused: `errorCode` is `AccessDenied` then.
  var isDenied = false
  /// The bucket it is about, which the record then names as its resource.
  var bucket: String?
  /// Members beside the usual ones, such as a sign-in's.
  var others: [ForgedValue.Member] = []

  /// Creates the call `call` ("service name") at `time`, such as `14:02:11`.
  init(_ time: String, _ actor: SampleActor, _ call: String, _ parameters: ForgedValue = nil) {
    let words = call.split(separator: " ").map(String.init)
    seconds = SampleClock.seconds(time)
    place = .ireland
    self.actor = actor
    self.call = ForgedCall(words[0], words[1])
    self.parameters = parameters
  }

  /// Returns the record of this call as CloudTrail writes it.
  func record(eventID: String, requestID: String) -> ForgedValue {
    let isRead = ["Get", "List", "Head", "Describe"].contains { call.name.hasPrefix($0) }
    var members: [ForgedValue.Member] = [
      .init("eventVersion", "1.11"), .init("userIdentity", actor.identity(in: place.account)),
      .init("eventTime", .string(SampleClock.eventTime(seconds))),
      .init("eventSource", .string(call.source)), .init("eventName", .string(call.name)),
      .init("awsRegion", .string(place.region)),
      .init("sourceIPAddress", .string(actor.address)), .init("userAgent", .string(actor.agent)),
    ]
    if isDenied {
      let message = "User: \(actor.name) is not authorized to perform: \(call.name)"
      members += [
        .init("errorCode", "AccessDenied"), .init("errorMessage", .string(message)),
      ]
    }
    members += [.init("requestParameters", parameters)]
    members += others.isEmpty ? [.init("responseElements", nil)] : others
    members += [
      .init("requestID", .string(requestID)), .init("eventID", .string(eventID)),
      .init("readOnly", .bool(isRead)),
    ]
    if let bucket { members += [.init("resources", .array([resource(bucket)]))] }
    members += [
      .init("eventType", .string(eventType)),
      .init("managementEvent", true), .init("recipientAccountId", .string(place.account)),
      .init("eventCategory", "Management"),
    ]
    return .object(members)
  }

  private func resource(_ bucket: String) -> ForgedValue {
    .texts([
      "accountId": place.account, "type": "AWS::S3::Bucket", "ARN": "arn:aws:s3:::\(bucket)",
    ])
  }

  private var eventType: String {
    call.name == "ConsoleLogin" ? "AwsConsoleSignIn" : "AwsApiCall"
  }
}
