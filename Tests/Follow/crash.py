"""A follower that is killed again and again loses no change of state, and reports none with another content."""

import argparse
import gzip
import json
import os
import random
import shutil
import subprocess
import tempfile
import time

START = 1772409600
# All calls by which a state or a line comes to be.
CALLS = ["write", "fsync", "rename", "unlink"]


def delivery(folder, source, number):
    """A delivery file of some minutes after the one before; returns its path and its bytes."""
    minute = START + number * 300
    stamp = time.strftime("%Y%m%dT%H%MZ", time.gmtime(minute))
    day = time.strftime("%Y/%m/%d", time.gmtime(minute))
    records = [record(source, minute - source.randrange(600), f"{number}-{index}") for index in range(source.randrange(1, 4))]
    unique = "".join(source.choice("abcdefghijklmnop0123456789") for _ in range(16))
    name = f"111122223333_CloudTrail_eu-west-1_{stamp}_{unique}.json.gz"
    path = os.path.join(folder, "AWSLogs/111122223333/CloudTrail/eu-west-1", day, name)
    return path, gzip.compress(json.dumps({"Records": records}).encode())


def record(source, seconds, identity):
    name = source.choice(["PutBucketPolicy", "GetObject", "GetObject", "StopLogging"])
    return {
        "eventVersion": "1.11", "eventID": identity, "eventName": name, "awsRegion": "eu-west-1", "recipientAccountId": "111122223333",
        "eventSource": "cloudtrail.amazonaws.com" if name == "StopLogging" else "s3.amazonaws.com",
        "eventTime": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds)),
    }


def put(path, data):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path + ".0a1B2c3D", "wb") as file:
        file.write(data)
    os.rename(path + ".0a1B2c3D", path)


class Case:
    """A folder that grows, a follower of it, and all that it wrote."""

    def __init__(self, trailbell, folder, seed):
        self.trailbell, self.folder, self.source = trailbell, folder, random.Random(seed)
        self.logs, self.state, self.output = (os.path.join(folder, name) for name in ("logs", "state", "out.jsonl"))
        os.mkdir(self.logs)
        self.number = 0

    def grow(self):
        path, data = delivery(self.logs, self.source, self.number)
        self.number += 1
        put(path, data)

    def command(self, *more):
        return [self.trailbell, "follow", self.logs, "--state", self.state, "--rules", "cis", "--json", "--quiet", *more]

    def once(self, before=()):
        with open(self.output, "ab") as out:
            return subprocess.run([*before, *self.command("--once")], stdout=out, stderr=subprocess.PIPE, check=False)

    def keep(self):
        """Remembers the state and the lines as they are."""
        shutil.rmtree(self.state + ".kept", ignore_errors=True)
        if os.path.exists(self.state):
            shutil.copytree(self.state, self.state + ".kept")
        self.lines = open(self.output, "rb").read() if os.path.exists(self.output) else b""

    def restore(self):
        """Makes them what they were."""
        shutil.rmtree(self.state, ignore_errors=True)
        if os.path.exists(self.state + ".kept"):
            shutil.copytree(self.state + ".kept", self.state)
        with open(self.output, "wb") as file:
            file.write(self.lines)

    def killed(self, seconds):
        """Follows for a moment, and is killed."""
        with open(self.output, "ab") as out:
            follower = subprocess.Popen(self.command("--poll", "1s"), stdout=out, stderr=subprocess.DEVNULL)
            time.sleep(seconds)
            follower.kill()
            follower.wait()

    def check(self):
        """Compares what stands of all lines with one replay; returns how many were repeated."""
        told, standing, repeats = {}, {}, 0
        with open(self.output, encoding="utf-8") as file:
            lines = file.read().split("\n")
        for line in filter(None, lines):
            try:
                found = json.loads(line)
            except ValueError:
                # The end of a line that was being written when the follower was killed comes again whole.
                continue
            key = (found["id"], found["revision"])
            assert told.setdefault(key, found) == found, f"{key} with another content"
            repeats += key in standing
            standing[key] = found
        last = {}
        for (identity, revision), found in standing.items():
            if revision >= last.get(identity, (-1, None))[0]:
                last[identity] = (revision, found)
        edge = json.loads(self.status())["finalUpTo"]
        final = [found for _, found in last.values() if found["final"] and not found.get("withdraws")]
        changes = sorted((found["at"], found["alarm"], found["to"]) for found in final)
        assert changes == self.replayed(edge), "what stands is not what one replay finds"
        return len(changes), repeats

    def status(self):
        return subprocess.run([self.trailbell, "follow", "--status", "--json", "--state", self.state], stdout=subprocess.PIPE, check=True).stdout

    def replayed(self, edge):
        command = [self.trailbell, "replay", self.logs, "--rules", "cis", "--format", "jsonl", "--quiet"]
        lines = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.splitlines()
        found = [json.loads(line) for line in lines]
        return sorted((one["at"], one["alarm"], one["to"]) for one in found if edge and one["at"] <= edge)


def moments(trailbell, count, seed):
    with tempfile.TemporaryDirectory() as folder:
        case = Case(trailbell, folder, seed)
        for _ in range(count):
            for _ in range(case.source.randrange(1, 4)):
                case.grow()
            case.killed(case.source.random() * 1.6)
        for _ in range(2):
            case.once()
        changes, repeats = case.check()
    return f"killed at {count} moments: {changes} changes as in one replay, {repeats} lines repeated"


def kill_at_each(case, call):
    """Kills a pass at its first such call, and then, from the same state, at its second, and so on to its end."""
    kills, repeats = 0, 0
    while True:
        case.restore()
        inject = f"inject={call}:signal=KILL:when={kills + 1}"
        ended = case.once(["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", inject])
        if ended.returncode == 0:
            return kills, repeats
        assert ended.returncode in (-9, 137), ended.stderr
        case.once()
        kills, repeats = kills + 1, repeats + case.check()[1]


def writes(trailbell, seed):
    """Kills a pass at each of its calls that write, each time from the same state."""
    with tempfile.TemporaryDirectory() as folder:
        case, kills, repeats = Case(trailbell, folder, seed), 0, 0
        for _ in range(2):
            for _ in range(8):
                case.grow()
            case.keep()
            for call in CALLS:
                done = kill_at_each(case, call)
                kills, repeats = kills + done[0], repeats + done[1]
            case.restore()
            case.once()
        changes, _ = case.check()
    return f"killed at each of {kills} calls that write: {changes} changes as in one replay, {repeats} lines repeated"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("trailbell", nargs="?", default=".build/release/trailbell")
    parser.add_argument("--moments", type=int, default=50)
    parser.add_argument("--writes", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    trailbell = os.path.abspath(options.trailbell)
    if options.writes:
        print(writes(trailbell, options.seed))
    print(moments(trailbell, options.moments, options.seed))


if __name__ == "__main__":
    main()
