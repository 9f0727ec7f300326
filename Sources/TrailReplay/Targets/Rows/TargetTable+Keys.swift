/// Rows of a data table; see `TargetTable`.
extension TargetTable {
  /// AWS KMS API Reference, AWS Secrets Manager API Reference.
  ///
  /// A key is named as the caller named it: by identifier, ARN or alias; where the request names none,
  /// as it need not to decrypt, the record's `resources` do.
  static let keys = """
    kms.amazonaws.com
    Encrypt GenerateDataKey GenerateMac Sign DescribeKey
    ? DisableKey EnableKey ScheduleKeyDeletion CancelKeyDeletion PutKeyPolicy GetKeyPolicy
    ? CreateGrant RevokeGrant RetireGrant EnableKeyRotation DisableKeyRotation UpdateKeyDescription
    ? ImportKeyMaterial DeleteImportedKeyMaterial ReplicateKey TagResource UntagResource ReEncrypt
    Decrypt * : key request.keyId
    ? CreateKey : key response.keyMetadata.keyId
    ? CreateAlias UpdateAlias DeleteAlias : alias request.aliasName
    secretsmanager.amazonaws.com
    CreateSecret : secret response.arn | secret request.name
    StartSecretVersionDelete EndSecretVersionDelete SecretVersionDeletion
    ? RotationStarted RotationSucceeded RotationFailed
      : secret additionalEventData.ARN | secret additionalEventData.SecretId
    GetSecretValue DescribeSecret PutSecretValue DeleteSecret GetResourcePolicy
    ? UpdateSecret RestoreSecret RotateSecret CancelRotateSecret PutResourcePolicy DeleteResourcePolicy
    ? UpdateSecretVersionStage ReplicateSecretToRegions * : secret request.secretId
    ? BatchGetSecretValue : secret request.secretIdList[0]
    """
}
