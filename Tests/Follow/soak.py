"""Files without end, 2,000 a minute: memory, open files and processor time of a follower, every minute.

One record in fifty matches a rule, and one in a thousand changes a bucket: such calls are remembered for good."""

import argparse
import gzip
import json
import os
import random
import subprocess
import tempfile
import time

REGIONS = [f"eu-west-{number}" for number in range(1, 18)]
# Files that come in one go, six times a minute.
WAVES = 6


def put(folder, source, number):
    """A delivery file of this minute."""
    now = time.time()
    region, minute = source.choice(REGIONS), time.strftime("%Y%m%dT%H%MZ", time.gmtime(now // 300 * 300))
    day = time.strftime("%Y/%m/%d", time.gmtime(now // 300 * 300))
    records = []
    for index in range(5):
        name = source.choices(["GetObject", "StopLogging", "PutBucketPolicy"], [980, 19, 1])[0]
        records.append({
            "eventVersion": "1.11", "eventID": f"{number}-{index}", "eventName": name, "awsRegion": region, "recipientAccountId": "111122223333",
            "eventSource": "cloudtrail.amazonaws.com" if name == "StopLogging" else "s3.amazonaws.com", "eventTime": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(now - source.randrange(600))),
        })
    target = os.path.join(folder, "AWSLogs/111122223333/CloudTrail", region, day)
    os.makedirs(target, exist_ok=True)
    path = os.path.join(target, f"111122223333_CloudTrail_{region}_{minute}_{number:016x}.json.gz")
    with open(path + ".0a1B2c3D", "wb") as file:
        file.write(gzip.compress(json.dumps({"Records": records}).encode(), 1))
    os.rename(path + ".0a1B2c3D", path)


def usage(process):
    """Memory in MB, open files, and seconds of processor time so far."""
    with open(f"/proc/{process.pid}/status", encoding="utf-8") as file:
        memory = next(int(line.split()[1]) for line in file if line.startswith("VmRSS"))
    with open(f"/proc/{process.pid}/stat", encoding="utf-8") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    ticks = os.sysconf("SC_CLK_TCK")
    return memory / 1024, len(os.listdir(f"/proc/{process.pid}/fd")), (int(fields[11]) + int(fields[12])) / ticks


def soak(trailbell, folder, minutes, rate):
    source, number, found = random.Random(1), 0, []
    logs, state = os.path.join(folder, "logs"), os.path.join(folder, "state")
    os.mkdir(logs)
    command = [trailbell, "follow", logs, "--state", state, "--rules", "cis", "--json", "--quiet", "--lateness", "1m", "--remember", "10m"]
    with open(os.path.join(folder, "out"), "wb") as out:
        process = subprocess.Popen(command, stdout=out)
    start = time.monotonic()
    for minute in range(minutes):
        for wave in range(WAVES):
            for _ in range(rate // WAVES):
                put(logs, source, number)
                number += 1
            time.sleep(max(0, start + minute * 60 + (wave + 1) * 10 - time.monotonic()))
        assert process.poll() is None, "it ended"
        found.append(usage(process))
        size = sum(os.path.getsize(os.path.join(state, name)) for name in os.listdir(state))
        print(f"minute {minute + 1}: {found[-1][0]:.0f} MB, {found[-1][1]} open files, {found[-1][2]:.1f} s of processor time, "
              f"state {size / 1e6:.1f} MB", flush=True)
    process.terminate()
    assert process.wait() == 0
    subprocess.run([trailbell, "follow", "--status", "--state", state], check=True)
    return number, found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("trailbell", nargs="?", default=".build/release/trailbell")
    parser.add_argument("--minutes", type=int, default=60)
    parser.add_argument("--rate", type=int, default=2000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        number, found = soak(os.path.abspath(options.trailbell), folder, options.minutes, options.rate)
    # What it remembers fills up in the first quarter; names are 20 bytes each, twice while they are written, and a table of
    # them grows by an eighth.
    early, late = found[len(found) // 4], found[-1]
    growth = late[0] - early[0] - number * 3 / 4 * 60 / 1e6
    print(f"{number} files: {early[0]:.0f} MB after a quarter, {late[0]:.0f} MB at the end; {early[1]} and {late[1]} open files")
    assert growth < 5 and late[1] <= early[1] + 2, "it grows"


if __name__ == "__main__":
    main()
