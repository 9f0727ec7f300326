"""What the page saves is what the program prints, byte by byte."""

import hashlib
import json
import os
import re
import subprocess
import time

from pages import ARCHIVE, open_page, output, wait

SHOW = ["--show", "transitions,matches"]


def saved(browser, label, name):
    """Presses the button with this label and returns the bytes of the file it saves."""
    path = os.path.join(browser.folder, name)
    if os.path.exists(path):
        os.remove(path)
    is_there = browser.run("""const found = [...document.querySelectorAll('button')].find((one) => one.textContent === arguments[0]);
      found?.click(); return found !== undefined""", label)
    assert is_there, label
    assert wait(lambda: os.path.exists(path)), (label, os.listdir(browser.folder))
    size = -1
    while size != os.path.getsize(path):
        size = os.path.getsize(path)
        time.sleep(0.05)
    with open(path, "rb") as file:
        return file.read()


def everything(browser):
    return saved(browser, "Save everything as JSON lines", "trailbell-case.jsonl")


def rows_as_csv(browser):
    return saved(browser, "Save these rows as CSV", "trailbell-matches.csv")


def rows_as_json(browser):
    return saved(browser, "Save these rows as JSON lines", "trailbell-matches.jsonl")


def same(got, expected, what):
    """Fails with the first line that differs."""
    if got != expected:
        for number, (one, other) in enumerate(zip(got.splitlines(), expected.splitlines())):
            assert one == other, (what, number, one, other)
        raise AssertionError((what, len(got), len(expected)))


def check(browser, page, trailbell):
    open_page(browser, page)
    same(everything(browser), output(trailbell, "replay", *ARCHIVE, "--format", "jsonl", *SHOW), "JSON lines")
    matches = output(trailbell, "replay", *ARCHIVE, "--format", "jsonl", "--show", "matches")
    same(rows_as_json(browser), matches, "matches as JSON lines")
    table = output(trailbell, "replay", *ARCHIVE, "--format", "csv", "--show", "matches")
    same(rows_as_csv(browser), table, "matches as csv")
    check_filtered(browser, matches, table)
    files = check_sums(browser)
    for place in range(matches.count(b"\n")):
        check_command(browser, trailbell, place)
    lines = matches.count(b"\n")
    return (f"saves {lines} matches and all transitions as the program prints them, filtered ones too, "
            f"{files} sums, and commands that print the records")


def check_filtered(browser, matches, table):
    """With a filter on, only the rows that are shown."""
    browser.run("choose({ outcome: 'denied' })")
    denied = [line for line in matches.splitlines(True) if b'"outcome":"denied"' in line]
    assert denied
    same(rows_as_json(browser), b"".join(denied), "denied matches")
    lines = table.splitlines(True)
    same(rows_as_csv(browser), lines[0] + b"".join(line for line in lines[1:] if b",denied," in line), "denied as csv")
    browser.run("choose({ outcome: '' })")


def check_command(browser, trailbell, place):
    """The command that the page gives for a row prints the row's record, which is the one that the page holds."""
    command, held, event = browser.run("""const row = found.order[arguments[0]];
      return [showCommand(row), rawOf(row), cell('eventID', row)]""", place)
    assert command.startswith("trailbell show "), command
    line = trailbell + command.removeprefix("trailbell") + " --raw"
    done = subprocess.run(["bash", "-c", line], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert done.returncode == 0, (command, done.stderr)
    printed = json.loads(done.stdout)
    assert printed.get("eventID") == event and (held is None or json.loads(held) == printed), (command, printed)


def check_sums(browser):
    """SHA256SUMS has the sums of the files that are there."""
    sums = saved(browser, "Save as SHA256SUMS", "SHA256SUMS").decode()
    for line in sums.splitlines():
        digest, path = re.fullmatch(r"([0-9a-f]{64})  (.*)", line).groups()
        if os.path.exists(path):
            with open(path, "rb") as file:
                assert hashlib.sha256(file.read()).hexdigest() == digest, path
    return sums.count("\n")
