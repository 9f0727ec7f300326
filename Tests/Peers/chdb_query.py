"""chDB: the files as rows with one list each, of which three fields are read."""
import sys

import chdb

from question import NAMES, SOURCE

names = ", ".join(f"'{name}'" for name in NAMES)
print(chdb.query(f"""
    SELECT concat(substring(t, 1, 14),
                  leftPad(toString(intDiv(toUInt8(substring(t, 15, 2)), 5) * 5), 2, '0'), ':00Z') AS w,
           count()
    FROM (SELECT arrayJoin(Records) AS r, r.1 AS t, r.2 AS s, r.3 AS n
          FROM file('{sys.argv[1]}/**/*.json.gz', 'JSONEachRow',
                    'Records Array(Tuple(eventTime String, eventSource String, eventName String))'))
    WHERE s = '{SOURCE}' AND n IN ({names})
    GROUP BY w ORDER BY w
""", "TSV"), end="")
