"""`aws s3 sync` fills the folder from a server on this machine's loopback, while it is followed: no half file is read."""

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile

from crash import Case, delivery

sys.path.append(os.path.join(os.path.dirname(__file__), "..", "Interop"))
from local_aws import run, server


class Synced(Case):
    """A folder that is a copy of a bucket's; what arrives, arrives in the bucket."""

    def __init__(self, trailbell, folder, env):
        super().__init__(trailbell, folder, seed=7)
        self.env, self.bucket = env, os.path.join(folder, "bucket")
        os.mkdir(self.bucket)

    def put(self, count):
        """Puts the next delivery files into the bucket, one of them large enough to come in pieces."""
        for _ in range(count):
            path, data = delivery(self.bucket, self.source, self.number)
            if self.number % 20 == 5:
                data = heavier(data)
            self.number += 1
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(data)
        run(["aws", "s3", "cp", "--recursive", "--quiet", self.bucket, "s3://trail/"], self.env)

    def sync(self):
        run(["aws", "s3", "sync", "--only-show-errors", "s3://trail/", self.logs], self.env)


def heavier(data):
    """The same records and others that nothing matches: as much as comes in several pieces."""
    records = json.loads(gzip.decompress(data))["Records"]
    others = [{**records[0], "eventID": str(number), "eventName": "GetObject", "noise": os.urandom(200_000).hex()} for number in range(50)]
    return gzip.compress(json.dumps({"Records": records + others}).encode(), 1)


def trial(trailbell, folder, env):
    run(["aws", "s3", "mb", "s3://trail"], env)
    case = Synced(trailbell, folder, env)
    with open(case.output, "ab") as out, open(os.path.join(folder, "messages"), "wb") as messages:
        follower = subprocess.Popen(case.command("--poll", "1s", "--settle", "1s"), stdout=out, stderr=messages)
        for _ in range(6):
            case.put(20)
            case.sync()
        follower.terminate()
        ended = follower.wait()
    assert ended == 0, ended
    for _ in range(2):
        assert case.once().returncode == 0
    with open(os.path.join(folder, "messages"), encoding="utf-8") as file:
        messages = file.read()
    assert not messages, messages
    status = json.loads(case.status())
    assert status["filesSeen"] == case.number and status["filesDamaged"] == 0, status
    changes, repeats = case.check()
    return f"synced {case.number} files in 6 turns: none half, {changes} changes as in one replay, {repeats} lines repeated"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("trailbell", nargs="?", default=".build/release/trailbell")
    trailbell = os.path.abspath(parser.parse_args().trailbell)
    with server() as env, tempfile.TemporaryDirectory() as folder:
        print(trial(trailbell, folder, env))


if __name__ == "__main__":
    main()
