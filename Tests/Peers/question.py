"""The question all tools are asked: the matches of CIS 4.8 in each 300 seconds that have any."""

SOURCE = "s3.amazonaws.com"
NAMES = [
    "PutBucketAcl", "PutBucketPolicy", "PutBucketCors", "PutBucketLifecycle",
    "PutBucketReplication", "DeleteBucketPolicy", "DeleteBucketCors", "DeleteBucketLifecycle",
    "DeleteBucketReplication",
]


def window(time):
    """The start of the 300 seconds that a time such as 2026-03-02T14:07:11Z is in."""
    return f"{time[:14]}{int(time[14:16]) // 5 * 5:02}:00Z"
