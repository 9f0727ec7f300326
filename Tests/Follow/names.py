"""A folder with very many files: how much memory a follower of it takes, and how long it looks."""

import argparse
import os
import shutil
import subprocess
import tempfile
import time


# A file system gives one file only so many names.
NAMES_OF_ONE = 60_000
REGIONS = 17
DAYS = 30


def fill(folder, count):
    """Makes `count` delivery files of 30 days up to now: names of a few that hold one record each."""
    sources, made = os.path.join(folder, "sources"), 0
    os.mkdir(sources)
    now = int(time.time()) // 300 * 300
    for day in range(DAYS):
        for region in range(REGIONS):
            share = count * (day * REGIONS + region + 1) // (DAYS * REGIONS)
            made = fill_day(folder, sources, (now - (DAYS - 1 - day) * 86_400, region), range(made, share))
    return made


def fill_day(folder, sources, place, numbers):
    last, region = place
    day = time.strftime("%Y/%m/%d", time.gmtime(last))
    name = f"eu-west-{region}"
    target = os.path.join(folder, "logs/AWSLogs/111122223333/CloudTrail", name, day)
    os.makedirs(target)
    first = last // 86_400 * 86_400
    for number in numbers:
        minute = time.strftime("%Y%m%dT%H%MZ", time.gmtime(first + (number * 300) % (last - first + 300)))
        source = os.path.join(sources, str(number // NAMES_OF_ONE))
        if number % NAMES_OF_ONE == 0:
            with open(source, "w", encoding="utf-8") as file:
                file.write('{"Records":[{"eventVersion":"1.11","eventID":"%d","eventTime":"2026-03-02T14:00:00Z","eventSource":"s3.amazonaws.com",'
                           '"eventName":"GetObject","awsRegion":"%s","recipientAccountId":"111122223333"}]}' % (number, name))
        os.link(source, os.path.join(target, f"111122223333_CloudTrail_{name}_{minute}_{number:016x}.json"))
    return numbers.stop


def look(trailbell, folder, words):
    begun = time.monotonic()
    process = subprocess.Popen([trailbell, "follow", folder + "/logs", "--state", folder + "/state", "--once", "--quiet"])
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, status
    size = sum(os.path.getsize(os.path.join(folder, "state", name)) for name in os.listdir(folder + "/state"))
    print(f"{words}: {time.monotonic() - begun:.2f} s, {usage.ru_utime + usage.ru_stime:.2f} s of processor time, "
          f"{usage.ru_maxrss / 1024:.0f} MB; state {size / 1e6:.1f} MB", flush=True)
    return usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("trailbell", nargs="?", default=".build/release/trailbell")
    parser.add_argument("--files", type=int, default=1_000_000)
    parser.add_argument("--folder", default=None)
    options = parser.parse_args()
    folder = tempfile.mkdtemp(dir=options.folder)
    try:
        print(f"{fill(folder, options.files)} files", flush=True)
        most = max(look(os.path.abspath(options.trailbell), folder, words) for words in ("first pass", "nothing new, begun anew"))
        assert most < 100, f"{most:.0f} MB for {options.files} files"
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
