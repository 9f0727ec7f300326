"""Counts instructions with and without the speed attributes of a file, the parts that need unsafe
pointers, and intrinsics.

Times are too noisy to show three in a hundred; instructions are the same each time. They do not show what
a processor makes of them, so what is worth little here is measured again with `make bench`.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

ATTRIBUTE = re.compile(r"^ *@inline\(\w+\)\n", re.MULTILINE)
BENCH = "trailbell-bench"
INFLATING = "Sources/TrailArchives/Inflating/"
# Parts that there is a slower way without: what each is called, its file, and what takes it out of use.
PARTS = [
    ("the quick decoder", INFLATING + "DeflateDecoder+Symbols.swift",
     "if reader.left >= Self.quickInput + 8,", "if reader.left < 0,"),
    ("two literals at once", INFLATING + "DeflateTable.swift",
     "if alphabet == .literals { pairLiterals() }", ""),
    ("copies of 64 bytes", INFLATING + "DeflateDecoder+Quick.swift",
     "if distance >= 64 {", "if distance < 0 {"),
    ("the walk over the index", "Sources/TrailRecords/RecordScanner.swift",
     "let isQuick = isQuick && ", "let isQuick = false && "),
]
WORKLOADS = {
    "inflate": [BENCH, "inflate"],
    "scan": [BENCH, "scan"],
    "bytewise": [BENCH, "scan", "--bytewise"],
    "match 15": [BENCH, "scan", "--patterns", "15"],
    "match 1000": [BENCH, "scan", "--patterns", "1000"],
    "replay": ["trailbell", "replay", "--jobs", "1"],
}


def call(command, folder, vectors=None):
    environment = dict(os.environ)
    if vectors:
        environment["TRAILBELL_VECTORS"] = vectors
    result = subprocess.run(
        command, cwd=folder, check=True, capture_output=True, text=True, env=environment)
    return result.stderr


def build(folder, vectors=None):
    call(["swift", "build", "-c", "release"], folder, vectors)


def instructions(folder):
    """Counts each workload's instructions, what it takes to start left out."""
    counts = {}
    for name, command in WORKLOADS.items():
        # Valgrind cannot read the compiler's debug information.
        program = str(folder / ("stripped-" + command[0]))
        call(["strip", "-g", "-o", program, ".build/release/" + command[0]], folder)
        counts[name] = count([program] + command[1:] + ["archive"], folder)
        counts[name] -= count([program] + command[1:] + ["one-record"], folder)
    return counts


def count(command, folder):
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    return int(re.search(r"Collected : (\d+)", call(valgrind + command, folder)).group(1))


def changed(file, folder, change):
    """Counts with a file's text changed."""
    path = folder / file
    text = path.read_text()
    path.write_text(change(text))
    build(folder)
    path.write_text(text)
    return instructions(folder)


def without_attributes(text):
    return ATTRIBUTE.sub("", text)


def without(part, text):
    name, _, used, unused = part
    if used not in text:
        sys.exit(f"{name}: not where it was")
    return text.replace(used, unused)


def main():
    folder = Path(sys.argv[1]).resolve()
    files = sys.argv[2:] or sorted(
        str(path.relative_to(folder))
        for path in folder.glob("Sources/*/**/*.swift")
        if ATTRIBUTE.search(path.read_text()))
    build(folder)
    for records, archive in [("6000", "archive"), ("1", "one-record")]:
        call([".build/release/" + BENCH, "forge", "--records", records, archive], folder)
    base = instructions(folder)
    print("| without | " + " | ".join(WORKLOADS) + " |")
    print("| --- |" + " --- |" * len(WORKLOADS))
    for file in files:
        print_row(f"the attributes of {Path(file).name}", changed(file, folder, without_attributes), base)
    if len(sys.argv) == 2:
        for part in PARTS:
            counts = changed(part[1], folder, lambda text, part=part: without(part, text))
            print_row(part[0], counts, base)
        for vectors, name in [("narrow", "AVX2"), ("portable", "any intrinsics")]:
            build(folder, vectors)
            print_row(name, instructions(folder), base)


def print_row(name, counts, base):
    ratios = [f"{counts[workload] / base[workload]:.3f}" for workload in WORKLOADS]
    print(f"| {name} | " + " | ".join(ratios) + " |", flush=True)


if __name__ == "__main__":
    main()
