#!/usr/bin/env python3
"""Replays an archive with Spark, and prints what one replay of it on one machine would print.

    spark-submit replay.py --program /opt/trailbell logs/ --options='--rules cis' --report='--format jsonl'

The program and the archive are at the same paths on all machines: on a shared file system, or mounted from a bucket. On YARN,
`spark-submit --files trailbell,rules.json` puts files into each executor's folder: --program ./trailbell.
"""
import argparse
import shlex
import subprocess
import sys
import tempfile

# A task takes this many files: some hundred thousand records, half a minute or more.
FILES_PER_TASK = 2000
# With more tasks than this their lines are merged before they come to the driver.
TASKS_PER_MERGE = 64


def list_files(program, inputs, options, paths, skipped):
    """Writes the paths of the files to read to `paths`, and what is passed over to `skipped`; returns the paths."""
    with open(paths, "wb") as output:
        status = subprocess.run([program, "list", *inputs, *options, "--skipped", skipped], stdout=output).returncode
    # What could not be listed was named, and is counted by the reduction: 2.
    if status not in (0, 2):
        sys.exit(status)
    with open(paths, "rb") as names:
        # Spark hands on text only.
        return [name for name in names.read().decode("utf-8").split("\n") if name]


def mapped(context, program, files, options, tasks):
    """The lines of all files: a task that fails is tried again, as Spark does, and its output thrown away."""
    # Without checkCode the lines of a mapper that fails half-way would be taken for all it has.
    lines = context.parallelize(files, tasks).pipe(shlex.join([program, "map", *options]), checkCode=True)
    while tasks > TASKS_PER_MERGE:
        tasks = -(-tasks // TASKS_PER_MERGE)
        merge = [program, "reduce", "--as-map", *options]
        # Without a shuffle one task would do the work of all that it merges.
        lines = lines.repartition(tasks).pipe(shlex.join(merge), checkCode=True)
    return lines


def reduced(lines, program, options, units, skipped, report, output):
    """Writes the report of `lines` to `output`; returns the status that one replay would have."""
    from pyspark import StorageLevel
    # All at once, on all machines: fetched one by one, partitions would be computed one by one.
    lines.persist(StorageLevel.DISK_ONLY).count()
    command = [program, "reduce", "-", "--units", units, "--skipped", skipped, *options, *report]
    reducer = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=output)
    try:
        # One partition after another: the driver never holds all of them.
        for line in lines.toLocalIterator():
            reducer.stdin.write(line.encode("utf-8") + b"\n")
        reducer.stdin.close()
    except BrokenPipeError:
        # It has said why it ended.
        pass
    return reducer.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="+", help="folders and files, as trailbell list takes them")
    parser.add_argument("--program", default="trailbell", help="trailbell, at the same path everywhere")
    parser.add_argument("--options", default="", help="rules, alarms and reading: given to list, map and reduce")
    parser.add_argument("--report", default="", help="what reduce alone is given, such as --format")
    parser.add_argument("--files-per-task", type=int, default=FILES_PER_TASK)
    given = parser.parse_args()
    options, report = shlex.split(given.options), shlex.split(given.report)

    from pyspark import SparkContext
    with tempfile.TemporaryDirectory() as folder, SparkContext(appName="trailbell") as context:
        units, skipped = folder + "/files", folder + "/skipped"
        files = list_files(given.program, given.inputs, options, units, skipped)
        tasks = max(1, -(-len(files) // given.files_per_task))
        lines = mapped(context, given.program, files, options, tasks)
        status = reduced(lines, given.program, options, units, skipped, report, sys.stdout)
    sys.exit(status)


if __name__ == "__main__":
    main()
