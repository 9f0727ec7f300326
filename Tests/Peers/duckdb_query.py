"""DuckDB: the same, with a list of structures for each file."""
import sys

import duckdb

from question import NAMES, SOURCE, window

names = ", ".join(f"'{name}'" for name in NAMES)
rows = duckdb.sql(f"""
    SELECT r.eventTime FROM (
      SELECT unnest(Records) AS r
      FROM read_json('{sys.argv[1]}/**/*.json.gz', maximum_object_size = 1073741824, columns =
        {{Records: 'STRUCT(eventTime VARCHAR, eventSource VARCHAR, eventName VARCHAR)[]'}}))
    WHERE r.eventSource = '{SOURCE}' AND r.eventName IN ({names})
""").fetchall()
counts = {}
for (time,) in rows:
    counts[window(time)] = counts.get(window(time), 0) + 1
for start in sorted(counts):
    print(start, counts[start], sep="\t")
