"""Runs all tools in turn, checks that they agree, and prints a table of medians and ratios."""
import collections
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import time

from question import NAMES, SOURCE, window

HERE = os.path.dirname(os.path.abspath(__file__))
PYTHON = sys.executable


def tools(archive):
    """Name, command, and how its output is read."""
    find = f"find '{archive}' -name '*.json.gz' -print0"
    names = "|".join(NAMES)
    select = f'.eventSource == "{SOURCE}" and (.eventName | IN({", ".join(map(json.dumps, NAMES))}))'
    text = f'"eventTime":"([^"]*)","eventSource":"{SOURCE}","eventName":"({names})"'
    found = [
        ("Trailbell", f".build/release/trailbell replay '{archive}' --show windows --windows aligned"
         " --format jsonl", from_trailbell),
        ("chDB", f"{PYTHON} {HERE}/chdb_query.py '{archive}'", from_table),
        ("Python, isal + simdjson", f"{PYTHON} {HERE}/python_query.py '{archive}'", from_table),
        ("DuckDB", f"{PYTHON} {HERE}/duckdb_query.py '{archive}'", from_table),
        ("zcat, jq", f"{find} | xargs -0 zcat | jq -r '.Records[] | select({select}) | .eventTime'",
         from_times),
    ]
    if shutil.which("rg"):
        found.insert(3, ("ripgrep (text)", f"rg -zoIN --no-ignore '{text}' -r '$1' '{archive}'",
                         from_times))
    return found


def from_trailbell(output):
    lines = [json.loads(line) for line in output.splitlines()]
    return {line["start"]: int(line["sum"]) for line in lines if line["type"] == "window"}


def from_table(output):
    return {start: int(count) for start, count in (line.split() for line in output.splitlines())}


def from_times(output):
    return dict(collections.Counter(window(line) for line in output.splitlines()))


def run(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    process = subprocess.run(["sh", "-c", command], stdout=subprocess.PIPE, text=True,
                             stderr=subprocess.DEVNULL, check=False)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, process


def main(archive, rounds):
    found = tools(archive)
    walls = {name: [] for name, _, _ in found}
    cpus = {name: [] for name, _, _ in found}
    answers = {}
    for number in range(rounds + 1):
        for name, command, read in found:
            wall, cpu, process = run(command)
            answers[name] = read(process.stdout) if process.returncode == 0 else None
            # The first round warms the caches.
            if number > 0:
                walls[name].append(wall)
                cpus[name].append(cpu)
    own = answers["Trailbell"]
    if not own:
        sys.exit("trailbell failed, or found nothing: is it built, and is this an archive?")
    print(f"{sum(own.values())} matches in {len(own)} windows; medians of {rounds} rounds, in turn\n")
    print("| tool | wall s | cpu s | takes so many times as long | same answer |")
    print("| --- | --- | --- | --- | --- |")
    for name, _, _ in found:
        ratios = [other / mine for other, mine in zip(walls[name], walls["Trailbell"])]
        same = "yes" if answers[name] == own else "failed" if answers[name] is None else "no"
        print(f"| {name} | {statistics.median(walls[name]):.2f} | {statistics.median(cpus[name]):.2f}"
              f" | {statistics.median(ratios):.1f} | {same} |")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
