"""A follower whose disk is full keeps what it had, says so, and goes on when there is room again."""

import argparse
import os
import subprocess
import tempfile

from crash import Case


def filled(folder):
    """Takes all the room that is left on the file system of `folder`; returns the file that does."""
    path = os.path.join(folder, "filler")
    with open(path, "wb", buffering=0) as file:
        size = 65536
        while size:
            try:
                file.write(bytes(size))
            except OSError:
                size //= 2
    return path


def trial(trailbell, folder):
    case = Case(trailbell, folder, seed=3)
    case.state = os.path.join(folder, "small", "state")
    os.mkdir(os.path.dirname(case.state))
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", os.path.dirname(case.state)], check=True)
    try:
        refused = follow(case)
        changes, repeats = case.check()
    finally:
        subprocess.run(["umount", os.path.dirname(case.state)], check=True)
    return f"disk full {refused} times: {changes} changes as in one replay, {repeats} lines repeated"


def follow(case):
    """Follows over 30 passes, in each third of which the disk is full; returns how many failed."""
    refused, parts = 0, []
    for number in range(30):
        for _ in range(3):
            case.grow()
        filler = filled(os.path.dirname(case.state)) if number % 3 == 2 else None
        before = os.path.getsize(case.output) if os.path.exists(case.output) else 0
        ended = case.once()
        if filler:
            # What could not be kept is not reported.
            assert ended.returncode == 2 and b"No space left on device" in ended.stderr, (ended.returncode, ended.stderr)
            assert os.path.getsize(case.output) == before, "reported, and not kept"
            names = os.listdir(case.state)
            assert not [name for name in names if name.endswith(".new")], "a draft is left"
            parts.append(len([name for name in names if name.startswith(("part-", "copy-"))]))
            os.remove(filler)
            refused += 1
        else:
            assert ended.returncode == 0, ended.stderr
    assert parts[-1] <= parts[0] + 8, f"parts that nobody needs are left: {parts}"
    results_full(case)
    assert case.once().returncode == 0
    return refused


def results_full(case):
    """What cannot be written to standard output is reported another time."""
    for _ in range(20):
        case.grow()
    with open("/dev/full", "wb") as full:
        ended = subprocess.run(case.command("--once"), stdout=full, stderr=subprocess.PIPE, check=False)
    assert ended.returncode == 2 and b"No space left on device" in ended.stderr, (ended.returncode, ended.stderr)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("trailbell", nargs="?", default=".build/release/trailbell")
    trailbell = os.path.abspath(parser.parse_args().trailbell)
    with tempfile.TemporaryDirectory() as folder:
        print(trial(trailbell, folder))


if __name__ == "__main__":
    main()
