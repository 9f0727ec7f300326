/// Codes as CloudTrail's errorCode has them.
///
/// Not all there are: a code is remarked on only for being close to one of these. Real codes that are as
/// close are therefore among them, such as `LimitsExceeded` beside `LimitExceeded`.
enum KnownErrorCodes {
  static let all = text.split { $0 == " " || $0 == "\n" }.map(String.init)

  private static let text = """
    AccessDenied AccessDeniedException AuthFailure BucketAlreadyExists BucketAlreadyOwnedByYou
    BucketNotEmpty Client.AuthFailure Client.DryRunOperation Client.InstanceLimitExceeded
    Client.InvalidGroup.NotFound Client.InvalidParameterValue Client.OperationNotPermitted
    Client.RequestLimitExceeded Client.UnauthorizedAccess Client.UnauthorizedOperation
    Client.VcpuLimitExceeded ConflictException DeleteConflict DeleteConflictException
    DryRunOperation EntityAlreadyExists EntityAlreadyExistsException ExpiredToken
    ExpiredTokenException InternalFailure InternalServerError InvalidClientTokenId
    InvalidParameterValue InvalidParameterValueException InvalidParameterValuesException
    InvalidRequestException KMSInvalidStateException KmsInvalidStateException LimitExceeded
    LimitExceededException LimitsExceeded LimitsExceededException MalformedPolicyDocument
    MalformedPolicyDocumentException NoSuchBucket NoSuchBucketPolicy NoSuchCORSConfiguration
    NoSuchEntity NoSuchEntityException NoSuchKey NoSuchLifecycleConfiguration
    NoSuchPublicAccessBlockConfiguration NoSuchTagSet NoSuchWebsiteConfiguration NotAuthorized
    NotFoundException ObjectLockConfigurationNotFoundError OptInRequired PasswordPolicyViolation
    PasswordPolicyViolationException ReplicationConfigurationNotFoundError RequestExpired
    RequestLimitExceeded ResourceInUseException ResourceNotFoundException Server.InternalError
    ServiceUnavailable SignatureDoesNotMatch ThrottledException Throttling ThrottlingException
    TooManyRequestException TooManyRequestsException TrailNotFoundException UnauthorizedAccess
    UnauthorizedException UnauthorizedOperation UnsupportedOperation UnsupportedOperationException
    ValidationError ValidationException VpceAccessDenied
    """
}
