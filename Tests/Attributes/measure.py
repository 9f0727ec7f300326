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

ATTRIBUTE = r"^ *@inline\(\w+\)\n"
BENCH = "trailbell-bench"
INFLATING, RECORDS = "Sources/TrailArchives/Inflating/", "Sources/TrailRecords/"
# Parts that need unsafe pointers: what each row is called, the files, and replacements that take the part
# out of use, or have each access checked as a safe one would be.
PARTS = [
    ("the quick decoder", INFLATING + "DeflateDecoder+Symbols.swift",
     r"if reader\.left >= Self\.quickInput \+ 8,", "if reader.left < 0,"),
    ("two literals at once", INFLATING + "DeflateTable.swift",
     r"if alphabet == \.literals \{ pairLiterals\(\) \}", ""),
    ("copies of 64 bytes", INFLATING + "DeflateDecoder+Quick.swift",
     r"if distance >= 64 \{", "if distance < 0 {"),
    ("the walk over the index", RECORDS + "RecordScanner.swift",
     r"let isQuick = isQuick && ", "let isQuick = false && "),
    ("reads without a check, in that walk", RECORDS + "CompactWalk*.swift",
     r"place\.at\.pointee", "(place.at < end ? place.at.pointee : 0)"),
    ("reads without a check, byte by byte", RECORDS + "JSONWalk*.swift",
     r"(?<![\w.])at\.pointee", "(at < end ? at.pointee : 0)"),
    ("entries without a check", INFLATING + "DeflateDecoder+Quick.swift",
     r"(let \(codes, distanceCodes\) .*)",
     r"\1; let (codesEnd, distanceCodesEnd) = (literals.alphabet.size, distances.alphabet.size)",
     r"\b(codes|distanceCodes)\[(.+)\]", r"\1[min(\2, \1End - 1)]"),
    ("a table that is lent by pointer", RECORDS + "FieldTableView.swift",
     r"(let \w+): UnsafePointer<(.+)>$", r"\1: [\2]",
     r"\b(nodes|keyBytes|firstInPlace): \1\b", r"\1: self.\1"),
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
    # Else hashing takes another number of steps each time.
    environment = dict(os.environ, SWIFT_DETERMINISTIC_HASHING="1")
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


def changed(folder, files, *replacements):
    """Counts with what each pattern finds in files replaced by the text behind it."""
    texts = {path: path.read_text() for path in sorted(folder.glob(files))}
    for pattern, replacement in zip(replacements[::2], replacements[1::2]):
        found = 0
        for path in texts:
            text, number = re.subn(pattern, replacement, path.read_text(), flags=re.MULTILINE)
            path.write_text(text)
            found += number
        if found == 0:
            sys.exit(f"{pattern}: nowhere in {files}")
    build(folder)
    for path, text in texts.items():
        path.write_text(text)
    return instructions(folder)


def main():
    folder = Path(sys.argv[1]).resolve()
    files = sys.argv[2:] or sorted(
        str(path.relative_to(folder))
        for path in folder.glob("Sources/*/**/*.swift")
        if re.search(ATTRIBUTE, path.read_text(), re.MULTILINE))
    build(folder)
    for records, archive in [("6000", "archive"), ("1", "one-record")]:
        call([".build/release/" + BENCH, "forge", "--records", records, archive], folder)
    base = instructions(folder)
    print("| without | " + " | ".join(WORKLOADS) + " |")
    print("| --- |" + " --- |" * len(WORKLOADS))
    for file in files:
        counts = changed(folder, file, ATTRIBUTE, "")
        print_row(f"the attributes of {Path(file).name}", counts, base)
    if len(sys.argv) == 2:
        for name, *part in PARTS:
            print_row(name, changed(folder, *part), base)
        for vectors, name in [("narrow", "AVX2"), ("portable", "any intrinsics")]:
            build(folder, vectors)
            print_row(name, instructions(folder), base)


def print_row(name, counts, base):
    ratios = [f"{counts[workload] / base[workload]:.3f}" for workload in WORKLOADS]
    print(f"| {name} | " + " | ".join(ratios) + " |", flush=True)


if __name__ == "__main__":
    main()
