/// Rows of a data table; see `TargetTable`.
extension TargetTable {
  /// Amazon S3 API Reference.
  ///
  /// CloudTrail's names are not always the API's: PutBucketLifecycleConfiguration is recorded as
  /// PutBucketLifecycle, PutPublicAccessBlock as PutBucketPublicAccessBlock or
  /// PutAccountPublicAccessBlock.
  static let storage = """
    s3.amazonaws.com
    PutBucketAcl PutBucketPolicy PutBucketCors PutBucketLifecycle
    DeleteBucketPolicy DeleteBucketCors DeleteBucketLifecycle
    ? PutBucketReplication DeleteBucketReplication
    PutBucketPublicAccessBlock DeleteBucketPublicAccessBlock
    PutBucketOwnershipControls DeleteBucketOwnershipControls
    CreateBucket DeleteBucket PutBucketVersioning PutBucketLogging PutBucketTagging
    PutBucketEncryption DeleteBucketEncryption GetBucketPolicy GetBucketAcl GetBucketPolicyStatus
    ListObjects
    ? PutBucketWebsite DeleteBucketWebsite PutBucketNotification PutBucketRequestPayment
    ? PutBucketObjectLockConfiguration PutAccelerateConfiguration DeleteBucketTagging
    ? DeleteObjects ListObjectVersions ListMultipartUploads HeadBucket * : bucket request.bucketName
    GetObject DeleteObject CopyObject PutObjectAcl
    ? PutObject HeadObject GetObjectAcl RestoreObject SelectObjectContent GetObjectTorrent
    ? CreateMultipartUpload UploadPart UploadPartCopy CompleteMultipartUpload AbortMultipartUpload
    ? GetObjectTagging PutObjectTagging DeleteObjectTagging GetObjectAttributes
    ? PutObjectRetention PutObjectLegalHold GetObjectRetention GetObjectLegalHold
      : object request.bucketName+request.key | bucket request.bucketName
    # S3 Control, with the account in the name of the host.
    GetAccountPublicAccessBlock
    ? PutAccountPublicAccessBlock DeleteAccountPublicAccessBlock
    ListBuckets : account recipientAccountId
    CreateAccessPoint
    ? DeleteAccessPoint PutAccessPointPolicy DeleteAccessPointPolicy
      : accessPoint additionalEventData.accessPointName | accessPoint request.name
    ListAccessPoints : bucket request.bucket
    dynamodb.amazonaws.com
    DescribeTable
    ? CreateTable UpdateTable DeleteTable CreateBackup UpdateContinuousBackups
    ? ExportTableToPointInTime PutResourcePolicy * : table request.tableName | table request.tableArn
    """
}
