#!/bin/sh
# Filters and alarms on the trail's log group.
set -eu
GROUP=trail/main
export TOPIC="arn:aws:sns:eu-west-1:111122223333:security"

aws logs put-metric-filter --log-group-name "$GROUP" --filter-name bucket-policy \
  --metric-transformations metricName=BucketPolicy,metricNamespace=Audit,metricValue=1 \
  --filter-pattern '{ ($.eventSource = s3.amazonaws.com) && (($.eventName = PutBucketPolicy) || ($.eventName = DeleteBucketPolicy)) }'
aws --region eu-west-1 logs put-metric-filter --log-group-name="$GROUP" --filter-name=denied \
  --metric-transformations 'metricName=Denied,metricNamespace=Audit,metricValue=1,unit=Count,dimensions={Region=$.awsRegion}' \
  --filter-pattern "{ \$.errorCode = \"AccessDenied*\" }" > /dev/null
aws logs put-metric-filter --log-group-name ${GROUP} --filter-name root-use \
  --metric-transformations '[{"metricName":"RootUse","metricNamespace":"Audit","metricValue":"1","defaultValue":0}]' \
  --filter-pattern '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }' || exit 1

aws cloudwatch put-metric-alarm --alarm-name bucket-policy \
  --alarm-description 'Who may read a bucket was changed' --alarm-actions "$TOPIC" \
  --metric-name BucketPolicy --namespace Audit --statistic Sum --period 300 --threshold 1 \
  --comparison-operator GreaterThanOrEqualToThreshold --evaluation-periods 1 \
  --treat-missing-data notBreaching
aws cloudwatch put-metric-alarm --alarm-name denied-in-ireland --alarm-actions "$TOPIC" \
  --metric-name Denied --namespace Audit --dimensions Name=Region,Value=eu-west-1 --unit Count \
  --statistic Sum --period 300 --threshold 5 --comparison-operator GreaterThanThreshold \
  --evaluation-periods 3 --datapoints-to-alarm 2 --actions-enabled
aws cloudwatch put-metric-alarm --alarm-name policy-and-root --alarm-actions "$TOPIC" \
  --metrics file://metrics.json --threshold 2 --evaluation-periods 1 \
  --comparison-operator GreaterThanOrEqualToThreshold; aws cloudwatch put-metric-alarm \
  --alarm-name root-use --alarm-actions "$TOPIC" --metric-name RootUse --namespace Audit \
  --statistic Sum --period 300 --threshold 1 --evaluation-periods 1 \
  --comparison-operator GreaterThanOrEqualToThreshold
aws cloudwatch put-composite-alarm --alarm-name any --alarm-actions "$TOPIC" \
  --alarm-rule 'ALARM("bucket-policy") OR ALARM("root-use")' \
  --actions-suppressor denied-in-ireland --actions-suppressor-wait-period 60 \
  --actions-suppressor-extension-period 120
