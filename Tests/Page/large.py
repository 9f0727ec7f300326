"""A page of very many matches, hardly two of which are alike: how large it is, how soon its rows are there, and what memory the tab takes."""

import gzip
import json
import os
import random
import tempfile
import time

from pages import complaints, open_page, page_of, wait

NAMES = ["PutBucketPolicy", "PutBucketAcl", "DeleteBucketPolicy", "PutBucketCors", "DeleteBucketLifecycle"]
SECONDS = 3


def forge(folder, count):
    """An archive of `count` records that all match, over a week, by 300 users and the sessions of a role."""
    source = random.Random(1)
    for start in range(0, count, 1000):
        records = [record(source, number) for number in range(start, min(start + 1000, count))]
        name = f"111122223333_CloudTrail_eu-west-1_20260302T0000Z_{start:016}.json.gz"
        with gzip.open(os.path.join(folder, name), "wt", encoding="utf-8", compresslevel=1) as file:
            json.dump({"Records": records}, file)


def actor(source, number):
    if source.random() < 0.5:
        return {"type": "IAMUser", "arn": f"arn:aws:iam::111122223333:user/Zoë-{source.randrange(300)}"}
    return {"type": "AssumedRole", "arn": f"arn:aws:sts::111122223333:assumed-role/deploy/session-{number}"}


def record(source, number):
    seconds = 1772409600 + source.randrange(7 * 86400)
    return {
        "eventVersion": "1.11", "eventTime": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds)),
        "eventID": f"{source.getrandbits(128):032x}", "eventSource": "s3.amazonaws.com", "eventName": source.choice(NAMES),
        "awsRegion": "eu-west-1", "recipientAccountId": "111122223333", "sourceIPAddress": f"198.{source.randrange(256)}.{source.randrange(256)}.{source.randrange(256)}",
        "userAgent": f"aws-cli/2.{source.randrange(20)}.0 Python/3.{source.randrange(14)}.6 exec-env/{number % 5000}",
        "errorCode": source.choice(["AccessDenied", None, None]),
        "userIdentity": actor(source, number),
        "requestParameters": {"bucketName": f"bucket-{source.randrange(50_000)}"},
    }


def check(browser, trailbell, count):
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f"{folder}/in")
        forge(f"{folder}/in", count)
        page = page_of(trailbell, [f"{folder}/in", "--rules", "cis-4.8"], f"{folder}/case.html")
        size = os.path.getsize(page)
        open_page(browser, page)
        words = measure(browser)
    return f"{count} matches: {size / 1e6:.1f} MB, " + words


USES = {
    "drawing": "drawLanes()",
    "filtering": "choose({ text: 'zoë-17 denied' })",
    "sorting": "choose({ text: '', sort: 'actor' })",
    "scrolling": "table.scroller.scrollTop = 1e6; drawRows()",
}


def milliseconds(browser, script):
    return browser.run(f"const start = performance.now(); {script}; return Math.round(performance.now() - start)")


def measure(browser):
    """What an opened page takes; fails where its rows came too late, or where it is slow to use."""
    ready = int(browser.run("return document.documentElement.getAttribute('data-ready')"))
    rows = browser.run("return table.body.querySelectorAll('tr:not(.spacer)').length")
    assert 0 < rows < 200, rows
    took = {name: milliseconds(browser, script) for name, script in USES.items()}
    browser.run("choose({ sort: null })")
    heap = browser.run("gc(); return performance.memory.usedJSHeapSize") / 1e6
    assert wait(lambda: not browser.run("return lanes.isAsked")) and complaints(browser) == []
    assert ready < SECONDS * 1000, f"the rows were there after {ready} ms"
    return f"rows after {ready} ms, heap {heap:.0f} MB, " + ", ".join(f"{name} {time} ms" for name, time in took.items())
