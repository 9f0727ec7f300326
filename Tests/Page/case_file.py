"""Opens case files in a browser, uses them, and compares what they save with what the program prints.

Usage: case_file.py [TRAILBELL] [--page FILE] [--hostile N] [--pictures FOLDER] [--large N] [--firefox]
"""

import argparse
import os
import tempfile
import time

import access
import firefox
import hostile
import large
import paper
import saving
import sources
import using
from browser import Browser
from pages import ARCHIVE, opened, page_of


def options():
    parser = argparse.ArgumentParser(prog="Tests/Page/run", description="Tests of the case file's page.")
    parser.add_argument("trailbell", nargs="?", default=".build/release/trailbell", help="the built program")
    parser.add_argument("--page", help="a case file of Samples/Archives with --rules cis, instead of having one made")
    parser.add_argument("--hostile", type=int, default=5, metavar="N", help="how many hostile archives (default: 5)")
    parser.add_argument("--seed", type=int, default=1, help="the first archive's seed (default: 1)")
    parser.add_argument("--pictures", metavar="FOLDER", help="where pictures and PDFs of the page are put")
    parser.add_argument("--large", type=int, default=0, metavar="N", help="also measure a page of N matches")
    parser.add_argument("--firefox", action="store_true", help="also open the page in Firefox")
    return parser.parse_args()


def main():
    chosen = options()
    trailbell = os.path.abspath(chosen.trailbell)
    with tempfile.TemporaryDirectory() as folder:
        page = os.path.abspath(chosen.page) if chosen.page else page_of(trailbell, ARCHIVE, f"{folder}/case.html")
        report(sources.check)
        with Browser() as browser:
            for check in (opened, using.check, access.check):
                report(check, browser, page)
            report(saving.check, browser, page, trailbell)
            report(paper.check, browser, page, chosen.pictures)
            report(hostile.check, browser, trailbell, chosen.seed, chosen.hostile)
            if chosen.large:
                report(large.check, browser, trailbell, chosen.large)
        if chosen.firefox:
            report(firefox.check, page)


def report(check, *arguments):
    """Runs a check, which says in a line what it found, and prints how long it took."""
    start = time.monotonic()
    found = check(*arguments)
    print(f"{found}  ({time.monotonic() - start:.1f} s)", flush=True)


if __name__ == "__main__":
    main()
