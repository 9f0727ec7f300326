"""The page's own files: nothing that makes HTML or code of a text, no address, and not too large."""

import os
import re

FOLDER = "Sources/ReplayReports/CaseFile/Page"
LIMIT = 120_000
FORBIDDEN = {
    ".js": r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|javascript:|setTimeout\(['\"`]|"
           r"https?://(?!www\.w3\.org/2000/svg)|\bfetch\(|XMLHttpRequest|importScripts|\bimport\b|WebSocket|sendBeacon|localStorage|</script|<!--",
    ".css": r"url\(|@import|expression\(|</style",
    ".html": r"\sstyle=|\son\w+=|https?://|src=|javascript:",
}


def check():
    size = 0
    for name in sorted(os.listdir(FOLDER)):
        with open(f"{FOLDER}/{name}", encoding="utf-8") as file:
            text = file.read()
        size += len(text.encode())
        found = re.findall(FORBIDDEN[os.path.splitext(name)[1]], text)
        assert not found, (name, found)
        assert text.isascii() or not re.search("[\u200b-\u200f\u2028-\u202e\u2066-\u2069]", text), name
    assert size < LIMIT, size
    return f"the page's own files: {size} bytes, and nothing in them makes HTML or code of a text"
