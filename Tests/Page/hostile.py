"""Archives in which every field is an injection: nothing of it may act, and nothing of it may be lost."""

import json
import os
import random
import tempfile

from pages import complaints, open_page, output, page_of, requests
from saving import SHOW, check_command, everything

STARTS = ["", "", "", "=", "+", "-", "@", "'", '"', "\t", "\r\n", "\\", "`", "${", "{{", "&", "]]>"]
BODIES = [
    "<script>window.ran=1</script>", "</script><script>window.ran=2</script>", "<!--<script>", "-->", "]]><x>", "<![CDATA[",
    "\" onload=\"window.ran=3", "' onmouseover='window.ran=4", "<img src=x onerror=window.ran=5>", "<svg onload=window.ran=6>",
    "<iframe src=javascript:parent.ran=7>", "javascript:window.ran=8", "data:text/html,<script>parent.ran=9</script>",
    "<a href=http://a.example/>", "<style>*{display:none}</style>", "</style><style>@import 'http://a.example/'", "url(http://a.example/x)",
    "<base href=http://a.example/>", "<meta http-equiv=refresh content='0;url=http://a.example/'>", "<form action=http://a.example/>",
    "{{data}}", "{{script}}", "{{title}}", "{{records}}", "${alert(1)}", "`+alert(1)+`", "\\u003cscript>", "\\", "\\\"", "\"},\"x\":{\"",
    "cmd()", "cmd|' /C calc'!A0", "HYPERLINK(\"http://a.example\")", "a,b;c", "'; rm -rf / #", "$(id)", "`id`", "&lt;b&gt;", "&#x3c;script&#x3e;",
    "\u2028", "\u2029", "\u202egpj.exe", "\u2066x", "\u200b", "\ufeff", "\u00ad", "\x00", "\x1b[31m", "\x07", "\x7f", "\x9b", "\U0001f600",
    "\U000e0041", "\ufff9", "\u0627\u0644", "__proto__", "constructor", "toString", "null", "1e400", "é", "e\u0301",
    "\u0d4e</script><h1>x</h1>", "\u0600<!--<script>", "\U000110bd</script>", "\u06dd'\u06dd\"\u06dd", "<\u0301/script>",
]
FIELDS = [
    "eventID", "eventSource", "eventName", "awsRegion", "recipientAccountId", "sourceIPAddress", "userAgent", "errorCode", "errorMessage",
]
SENTINEL = """
window.called = [];
for (const name of ['alert', 'confirm', 'prompt', 'open', 'eval']) window[name] = () => window.called.push(name);
"""


def injection(source):
    text = source.choice(STARTS) + source.choice(BODIES) + source.choice(BODIES + [""])
    return text * (65536 // len(text)) if source.random() < 0.01 else text


def record(source, number):
    """A record of which a part is as it must be, so that some rule matches, and all else is hostile."""
    text = lambda: injection(source)
    made = {
        "eventVersion": "1.11", "eventTime": f"2026-03-02T14:{number % 60:02}:{source.randrange(60):02}Z", "eventType": text(),
        "userIdentity": {"type": text(), "arn": source.choice([text(), f"arn:aws:iam::111122223333:user/{text()}"]), "invokedBy": text()},
        "requestParameters": {"bucketName": text(), text(): text()},
    } | {field: text() for field in FIELDS}
    if source.random() < 0.6:
        made |= {"eventSource": "s3.amazonaws.com", "eventName": source.choice(["PutBucketPolicy", "PutBucketAcl", "DeleteBucketPolicy"])}
        principal = source.choice(["*", {"AWS": "999988887777"}, text()])
        actions = ["s3:GetObject", text()]
        statement = {"Sid": text(), "Effect": "Allow", "Principal": principal, "Action": actions, "Resource": text()}
        policy = {"Version": "2012-10-17", "Statement": source.choice([statement, [statement, statement]])}
        made["requestParameters"]["bucketPolicy"] = source.choice([policy, json.dumps(policy), text()])
    if source.random() < 0.5:
        made["errorCode"] = source.choice(["AccessDenied", None])
    return made


def archive(seed, folder):
    """Delivery files whose names are hostile, too, as far as a file's name can be."""
    source = random.Random(seed)
    paths = []
    for number in range(2):
        name = "".join(one for one in injection(source)[:60] if one not in "/\x00") or "x"
        path = os.path.join(folder, f"{number}{name}.json")
        with open(path, "w", encoding="utf-8") as file:
            records = [record(source, index) for index in range(source.randrange(4, 24))]
            json.dump({"Records": records}, file, ensure_ascii=source.random() < 0.5)
        paths.append(path)
    return paths


# Has everything shown that is shown only when asked for.
TOUR = """
document.querySelectorAll('details').forEach((one) => { one.open = true; });
document.querySelector('.mark')?.focus();
switchZone(true);
switchZone(false);
choose({ sort: 'actor' });
choose({ sort: null });
if (found.order.length > 0) openRow(0);
"""

FOREIGN = """
const own = { script: 3, style: 1, a: 8, meta: 5, svg: Infinity };
const names = {};
const looked = 'script, style, a, meta, img, iframe, object, embed, form, base, link, video, audio, frame, math, foreignObject, use, image, animate, set';
for (const one of document.querySelectorAll(looked)) {
  names[one.localName] = (names[one.localName] ?? 0) + 1;
}
const faults = Object.entries(names).filter(([name, count]) => count > (own[name] ?? 0)).map(([name, count]) => `${count} ${name}`);
for (const one of document.querySelectorAll('*')) {
  for (const { name, value } of one.attributes) {
    const leads = /^(href|src|action|xlink:href)$/.test(name) && !value.startsWith('#');
    if (leads || /^on|^srcdoc$|^formaction$/.test(name)) faults.push(`${one.localName} ${name}=${value}`);
  }
}
if (window.ran !== undefined) faults.push(`a script ran: ${window.ran}`);
if (window.called.length > 0) faults.push(`called: ${window.called}`);
if (({}).polluted !== undefined) faults.push('a prototype was changed');
if (document.documentElement.scrollWidth > innerWidth + 1) faults.push(`too wide: ${document.documentElement.scrollWidth}`);
return faults;
"""


def trial(browser, trailbell, seed, folder):
    """One archive; returns the number of matches."""
    archive(seed, folder)
    arguments = [folder, "--rules", "cis", "--duplicates", "count"]
    page = page_of(trailbell, arguments, os.path.join(folder, "..", "page.html"))
    open_page(browser, os.path.realpath(page))
    browser.run(TOUR)
    faults = browser.run(FOREIGN)
    assert not faults, (seed, faults)
    browser.run("if (opened.dialog.open) opened.dialog.close()")
    got = everything(browser)
    expected = output(trailbell, "replay", *arguments, "--format", "jsonl", *SHOW)
    compare(got, expected, seed)
    if b'{"type":"match"' in expected:
        check_command(browser, trailbell, 0)
    assert complaints(browser) == [] and requests(browser) == [f"file://{os.path.realpath(page)}"], seed
    return expected.count(b'\n{"type":"match"') + expected.startswith(b'{"type":"match"'), got == expected


def compare(got, expected, seed):
    """The values and the order of keys; that the bytes are the same, too, is counted."""
    lines = [json.loads(line, object_pairs_hook=list) for line in got.splitlines()]
    others = [json.loads(line, object_pairs_hook=list) for line in expected.splitlines()]
    assert len(lines) == len(others), (seed, len(lines), len(others))
    for one, other in zip(lines, others):
        assert one == other, (seed, one, other)


def check(browser, trailbell, first, count):
    added = browser.command("Page.addScriptToEvaluateOnNewDocument", source=SENTINEL)
    matches, same = 0, 0
    for seed in range(first, first + count):
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(f"{folder}/in")
            found, is_same = trial(browser, trailbell, seed, f"{folder}/in")
        matches, same = matches + found, same + is_same
    browser.command("Page.removeScriptToEvaluateOnNewDocument", identifier=added["identifier"])
    return f"{count} hostile archives from seed {first}: {matches} matches, nothing acts, nothing is lost; byte by byte the same: {same}"
