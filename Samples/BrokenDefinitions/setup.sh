# The first filter's pattern is none; the second is sound, but nothing watches its metric.
aws logs put-metric-filter --log-group-name trail/main --filter-name root-use \
  --metric-transformations metricName=RootUse,metricNamespace=Audit,metricValue=1 \
  --filter-pattern '{ $.userIdentity.type = }'
aws logs put-metric-filter --log-group-name trail/main --filter-name bucket-policy \
  --metric-transformations metricName=BucketPolicy,metricNamespace=Audit,metricValue=1 \
  --filter-pattern '{ $.eventName = "*BucketPolicy" }'
