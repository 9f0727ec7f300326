#!/usr/bin/env python3
"""Writes zones.txt: what Python's zoneinfo says of the files in zones/, at seeded times.

    Tests/UTCTimesTests/Cases/zones.py > Tests/UTCTimesTests/Cases/zones.txt

The files are those of tzdata 2025b, which is in the public domain. Some list all changes up to 2037, as
"zic -b fat" writes them; most do not list what their rule says, as "zic -b slim" writes them.
"""

import datetime
import pathlib
import random
import zoneinfo

FOLDER = pathlib.Path(__file__).parent / "zones"
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
FIRST = int((datetime.datetime(1900, 1, 1, tzinfo=datetime.timezone.utc) - EPOCH).total_seconds())
LAST = int((datetime.datetime(2100, 1, 1, tzinfo=datetime.timezone.utc) - EPOCH).total_seconds())
DAY = 86400
TIMES = 50


def state(zone, seconds):
    time = (EPOCH + datetime.timedelta(seconds=seconds)).astimezone(zone)
    return int(time.utcoffset().total_seconds()), time.tzname()


def changes(zone):
    found = []
    for day in range(FIRST, LAST, DAY):
        low, high = day, day + DAY
        if state(zone, low) == state(zone, high):
            continue
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if state(zone, middle) == state(zone, low) else (low, middle)
        found.append(high)
    return found


def times(zone, seeded):
    near = changes(zone)
    for count in range(TIMES):
        if near and count % 2 == 0:
            distance = seeded.choice([0, -1, seeded.randint(-DAY, DAY), seeded.randint(-3600, 3600)])
            yield seeded.choice(near) + distance
        else:
            yield seeded.randrange(FIRST, LAST)


def main():
    print("# zone, seconds since the Unix epoch, offset in seconds, abbreviation; see zones.py")
    seeded = random.Random(30)
    for file in sorted(path for path in FOLDER.rglob("*") if path.is_file() and path.suffix != ".tab"):
        name = file.relative_to(FOLDER).as_posix()
        with file.open("rb") as stream:
            zone = zoneinfo.ZoneInfo.from_file(stream, key=name)
        for seconds in sorted(times(zone, seeded)):
            print(name, seconds, *state(zone, seconds))


main()
