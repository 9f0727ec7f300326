"""Replays archives in parts under PySpark in local mode, and compares each answer with that of one replay, byte for byte."""
import os
import random
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "Samples", "Spark"))
import replay  # noqa: E402

FORMS = [["--format", "text"], ["--format", "jsonl", "--show", "transitions,windows,matches"], ["--format", "csv"],
         ["--format", "markdown"], ["--format", "sns"], ["--format", "eventbridge"], ["--format", "history"]]
RULES = ["--rules", "cis"]

# On the first attempt of each partition it prints the first lines of the real mapper, and fails.
FLAKY = """#!/bin/sh
cat > "$0.$$.in"
sum=$(md5sum < "$0.$$.in" | cut -c 1-32)
if [ "$1" = map ] && mkdir "$0.$sum" 2> /dev/null; then
  {program} "$@" < "$0.$$.in" | head -n 3
  exit 7
fi
exec {program} "$@" < "$0.$$.in"
"""


def context():
    from pyspark import SparkConf, SparkContext
    settings = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false",
                "spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1",
                "spark.driver.memory": "512m"}
    # A task may be tried three times.
    conf = SparkConf().setMaster("local[2,3]").setAppName("trailbell").setAll(settings.items())
    spark = SparkContext(conf=conf)
    spark.setLogLevel("OFF")
    return spark


def normal(summary):
    with open(summary) as file:
        return re.sub(r'"seconds":[0-9.]*|"repeatedUnits":[0-9]*|"inputs":\[[^]]*\]', "", file.read())


class Trial:
    def __init__(self, spark, program, folder, inputs, options=RULES):
        self.spark, self.program, self.options, self.folder = spark, program, options, tempfile.mkdtemp(dir=folder)
        self.units, self.skipped = self.path("files"), self.path("skipped")
        self.files = replay.list_files(program, inputs, options, self.units, self.skipped)

    def path(self, name):
        return os.path.join(self.folder, name)

    def check(self, name, files=None, tasks=3, mapper=None):
        """Maps `files` in so many partitions, and compares each form with what one replay gives."""
        lines = replay.mapped(self.spark, mapper or self.program, self.files if files is None else files, self.options,
                              tasks)
        from pyspark import StorageLevel
        lines.persist(StorageLevel.DISK_ONLY)
        sizes = lines.glom().map(len).collect()
        size = 0
        for form in FORMS:
            whole, parted = self.path("whole"), self.path("parted")
            with open(whole, "wb") as output:
                status = subprocess.run([self.program, "replay", "--files-from", self.units, *self.options, *form, "--quiet",
                                         "--summary", whole + ".summary"], stdout=output, stderr=subprocess.DEVNULL).returncode
            with open(parted, "wb") as output:
                found = replay.reduced(lines, self.program, self.options, self.units, self.skipped,
                                       [*form, "--quiet", "--summary", parted + ".summary"], output)
            assert found == status, (name, form, found, status)
            assert open(whole, "rb").read() == open(parted, "rb").read(), (name, form, self.folder)
            assert normal(whole + ".summary") == normal(parted + ".summary"), (name, form, self.folder)
            size += os.path.getsize(whole)
        lines.unpersist()
        print(f"{name}: {len(FORMS)} forms, {size} bytes and the summaries as one replay has them, status {status}; "
              f"lines of the partitions: {sizes}", flush=True)


def main():
    program = sys.argv[1]
    spark = context()
    samples = [os.path.join(ROOT, "Samples", name) for name in ("Archives", "Damaged", "Faults", "Shapes")]
    with tempfile.TemporaryDirectory() as folder:
        replay.TASKS_PER_MERGE = 1000
        trial = Trial(spark, program, folder, samples)
        for tasks in (1, 3, 8):
            trial.check(f"{tasks} partitions", tasks=tasks)
        shuffled = list(trial.files)
        random.Random(8).shuffle(shuffled)
        trial.check("shuffled", shuffled, tasks=5)
        trial.check("a unit listed twice", shuffled + shuffled[:7] + shuffled[:1], tasks=4)
        trial.check("an empty partition", tasks=len(trial.files) + 3)

        flaky = os.path.join(folder, "flaky")
        with open(flaky, "w") as file:
            file.write(FLAKY.format(program=program))
        os.chmod(flaky, 0o755)
        trial.check("a mapper that fails after printing on its first attempt", tasks=3, mapper=flaky)
        attempts = [name for name in os.listdir(folder) if name.startswith("flaky.") and not name.endswith(".in")]
        assert len(attempts) == 3, attempts
        try:
            replay.mapped(spark, program, trial.files, ["--rules", "no-such-rule"], 2).collect()
        except Exception as error:
            assert "exited with error code 65" in str(error) or "error code 65" in str(error), error
            print("a mapper that cannot begin: the job fails", flush=True)
        else:
            raise AssertionError("a mapper failed unseen")

        gone = tempfile.mkdtemp(dir=folder)
        for number in range(3):
            with open(os.path.join(samples[0], "AWSLogs", "..", "..", "Damaged", os.listdir(samples[1])[0]), "rb") as file:
                data = file.read()
            with open(os.path.join(gone, f"{number}.json.gz"), "wb") as file:
                file.write(data)
        unreadable = Trial(spark, program, folder, [*samples, gone])
        os.remove(os.path.join(gone, "0.json.gz"))
        os.remove(os.path.join(gone, "1.json.gz"))
        os.mkdir(os.path.join(gone, "1.json.gz"))
        os.chmod(os.path.join(gone, "2.json.gz"), 0)
        unreadable.check("a file that is gone, one that is a folder, one that may not be read", tasks=4)

        none = Trial(spark, program, folder, samples, ["--pattern", "{ $.eventName = NoSuchCall }"])
        none.check("no match at all", tasks=3)

        replay.TASKS_PER_MERGE = 2
        trial.check("merged in a tree", shuffled + shuffled[:9], tasks=9)
    spark.stop()


if __name__ == "__main__":
    main()
