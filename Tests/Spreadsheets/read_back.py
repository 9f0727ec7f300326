"""Reads csv and Markdown back that Trailbell wrote of records with hostile values.

Usage: read_back.py TRAILBELL
"""

import csv
import io
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

from markdown_it import MarkdownIt

TRAILBELL = os.path.abspath(sys.argv[1])
STARTS = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'", "''", '"', " =", '"=', "\u00a0+", ""]
BODIES = [
    "cmd()", "cmd|' /C calc'!A0", 'HYPERLINK("http://a.example/?"&A1,"x")', "1+1", "SUM(A1:A9)", "", "x,y", 'say "hi"',
    "two\nlines", "two\r\nlines", "lone\rreturn", "tab\there", " blank ", "'quoted'", "1e5", "007", "Zoë", "日本", "a;b",
    "TRUE", "2026-03-02", "[a](http://a.example)", "![i](http://a.example/i.png)", "<img src=x onerror=alert(1)>", "a|b",
    "a\\|b", "``` x", "`", "**bold**", "@mallory #123", "www.example.com", "| --- |", "\\", "- item", "a@example.com",
]
# What a spreadsheet's document cannot hold, so that LibreOffice drops it.
CONTROLS = ["\x00", "\x1b[31m", "\u202e", "\ufeff", "\x07"]


def hostile(source, with_controls):
    text = source.choice(STARTS) + source.choice(BODIES) + source.choice(BODIES + [""])
    return text + source.choice(CONTROLS) if with_controls and source.random() < 0.3 else text


def record(source, number, with_controls):
    text = lambda: hostile(source, with_controls)
    return {
        "eventVersion": "1.11", "eventTime": f"2026-03-02T14:{number % 60:02}:00Z", "eventID": text(),
        "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy", "awsRegion": text(),
        "recipientAccountId": text(), "sourceIPAddress": text(), "userAgent": text(), "errorCode": text(),
        "userIdentity": {"type": "IAMUser", "arn": text(), "accessKeyId": text(), "invokedBy": text()},
        "requestParameters": {"bucketName": text()},
    }


def run(folder, *arguments):
    return subprocess.run([TRAILBELL, *arguments, "--quiet"], cwd=folder, check=True, stdout=subprocess.PIPE).stdout


def value(line, column):
    """What the JSON line has where the csv has `column`, as csv writes it."""
    for key in column.split("."):
        line = None if line is None else line[key]
    if isinstance(line, list):
        return "; ".join(line)
    return "" if line is None else str(line).lower() if isinstance(line, bool) else str(line)


def read_back(cell):
    return cell[1:] if cell.startswith("'") else cell


def rows_of(text):
    assert text.endswith("\r\n")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def compare(rows, lines, what):
    heading, rows = rows[0], rows[1:]
    assert len(rows) == len(lines), (what, len(rows), len(lines))
    cells = 0
    for row, line in zip(rows, lines):
        assert len(row) == len(heading)
        for column, cell in zip(heading, row):
            assert read_back(cell) == value(line, column), (what, column, cell, value(line, column))
            cells += 1
    return cells


# Comma, quote, UTF-8, from line 1; columns, numbers and formulas as they are recognised.
AS_IT_LIKES = "44,34,76,1,,0,false,true,false,false,false,-1"


def office(folder, source, target, filter_in):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", f"--infilter=CSV:{filter_in}",
         "--convert-to", target, "--outdir", f"{folder}/office", source],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)


def formulas(path):
    name = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}formula"
    return [cell.get(name) for cell in tree.parse(path).getroot().iter() if cell.get(name)]


def with_office(folder, name, rows):
    source = f"{folder}/{name}.csv"
    # Comma, quote, UTF-8, from line 1; every column as text, and written again with all texts in quotes.
    columns = "/".join(f"{number + 1}/2" for number in range(len(rows[0])))
    office(folder, source, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false", f"44,34,76,1,{columns}")
    with open(f"{folder}/office/{name}.csv", encoding="utf-8", newline="") as file:
        found = list(csv.reader(file, strict=True))
    assert len(found) == len(rows), (name, len(found), len(rows))
    cells = 0
    for got, expected in zip(found, rows):
        # LibreOffice has one kind of line break.
        expected = [cell.replace("\r\n", "\n").replace("\r", "\n") for cell in expected]
        assert got == expected, [(g, e) for g, e in zip(got, expected) if g != e]
        cells += len(expected)
    # Once more with each column as LibreOffice likes.
    office(folder, source, "fods", AS_IT_LIKES)
    assert not formulas(f"{folder}/office/{name}.fods"), formulas(f"{folder}/office/{name}.fods")
    return cells


def markdown(text):
    """Everything that the page has but text, tables, headings, lists and code."""
    page = MarkdownIt("commonmark", {"linkify": True, "html": True}).enable(["table", "linkify"])
    harmless = {
        "paragraph", "heading", "bullet_list", "list_item", "table", "thead", "tbody", "tr", "th", "td", "inline", "text",
        "code_inline", "softbreak", "code_block",
    }
    codes = []

    def walk(tokens):
        for token in tokens:
            kind = token.type.removesuffix("_open").removesuffix("_close")
            assert kind in harmless, (token.type, token.content)
            if kind == "code_inline":
                codes.append(token.content)
            walk(token.children or [])

    walk(page.parse(text))
    return codes


def trial(seed, with_controls):
    source = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        records = [record(source, number, with_controls) for number in range(60)]
        os.makedirs(f"{folder}/in")
        with open(f"{folder}/in/a=b.json", "w", encoding="utf-8") as file:
            json.dump({"Records": records}, file, ensure_ascii=False)
        cells, office_cells, codes = 0, 0, 0
        runs = {
            "matches": ["replay", "in", "--duplicates", "count", "--show", "matches", "--evidence", "all"],
            "timeline": ["timeline", "in", "--duplicates", "count"],
            "actors": ["timeline", "in", "--duplicates", "count", "--by", "actor"],
        }
        for name, arguments in runs.items():
            lines = [json.loads(line) for line in run(folder, *arguments, "--format", "jsonl").splitlines()]
            written = run(folder, *arguments, "--format", "csv")
            rows = rows_of(written.decode())
            cells += compare(rows, lines, name)
            if not with_controls and shutil.which("soffice"):
                with open(f"{folder}/{name}.csv", "wb") as file:
                    file.write(written)
                office_cells += with_office(folder, name, rows)
            codes += len(markdown(run(folder, *arguments, "--format", "markdown").decode()))
        codes += len(markdown(run(folder, "replay", "in", "--format", "markdown").decode()))
        codes += len(markdown(run(folder, "exposure", "in", "--format", "markdown").decode()))
        return cells, office_cells, codes


def sees_formulas():
    """Whether a formula would be found, had one been written."""
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/bare.csv", "w", encoding="utf-8") as file:
            file.write("a\r\n=1+1\r\n")
        office(folder, f"{folder}/bare.csv", "fods", AS_IT_LIKES)
        return formulas(f"{folder}/office/bare.fods") != []


def main():
    assert not shutil.which("soffice") or sees_formulas()
    totals = [0, 0, 0]
    for seed in range(8):
        for index, count in enumerate(trial(seed, with_controls=seed % 2 == 1)):
            totals[index] += count
    print(f"Python's csv: {totals[0]} cells are those of the JSON lines")
    print(f"LibreOffice: {totals[1]} cells likewise, and none is a formula" if totals[1] else "LibreOffice: not there")
    print(f"Markdown: {totals[2]} values are code, and nothing in them is a link, an image or HTML")


if __name__ == "__main__":
    main()
