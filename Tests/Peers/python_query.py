"""Python: python-isal and pysimdjson, in as many processes as there are processors."""
import collections
import glob
import multiprocessing
import sys

import simdjson
from isal import igzip

from question import NAMES, SOURCE, window


def count(path):
    counts = collections.Counter()
    with igzip.open(path) as file:
        document = simdjson.Parser().parse(file.read())
    for record in document["Records"]:
        if record.get("eventSource") == SOURCE and record.get("eventName") in NAMES:
            counts[window(record["eventTime"])] += 1
    return counts


if __name__ == "__main__":
    paths = glob.glob(sys.argv[1] + "/**/*.json.gz", recursive=True)
    total = collections.Counter()
    with multiprocessing.Pool() as pool:
        for counts in pool.imap_unordered(count, paths, chunksize=8):
            total.update(counts)
    for start in sorted(total):
        print(start, total[start], sep="\t")
