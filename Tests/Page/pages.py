"""Pages that the program makes, and whether they open as they must."""

import json
import subprocess
import time

WHOLE = "return document.documentElement.hasAttribute('data-whole')"
ARCHIVE = ["Samples/Archives", "--rules", "cis"]


def output(trailbell, *arguments):
    """What a run prints; damaged inputs (status 2) are no failure here."""
    done = subprocess.run([trailbell, *arguments, "--quiet"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert done.returncode in (0, 2), (arguments, done.returncode, done.stderr)
    return done.stdout


def page_of(trailbell, archive, path):
    """Has the case file of an archive made, and returns its path."""
    output(trailbell, "replay", *archive, "--format", "html", "--output", path)
    return path


def open_page(browser, path):
    """Opens a page and waits until all of it is there."""
    browser.open(path)
    assert wait(lambda: browser.run(WHOLE), 30), complaints(browser)


def wait(is_so, seconds=10):
    """Whether something comes true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_so():
            return True
        time.sleep(0.05)
    return False


def complaints(browser):
    """What the console has."""
    return [entry["message"] for entry in browser.log("browser")]


def requests(browser):
    """The addresses that were asked for since the page was opened; what the page saves itself (blob:) is not one."""
    found = []
    for entry in browser.log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            found.append(message["params"]["request"]["url"])
    return [address for address in found if not address.startswith("blob:")]


def opened(browser, page):
    """No complaint, no request but for the page, and everything is there."""
    open_page(browser, page)
    time.sleep(0.5)
    assert complaints(browser) == [], complaints(browser)
    asked = requests(browser)
    assert asked == [f"file://{page}"], asked
    policy = browser.run("return document.querySelector('meta[http-equiv]').content")
    assert "default-src 'none'" in policy and "unsafe" not in policy, policy
    shown = browser.run("""return {
      lanes: document.querySelectorAll('.lane:not([hidden]) svg').length,
      marks: document.querySelectorAll('.mark').length,
      rows: document.querySelectorAll('#record-rows tbody tr').length,
      cards: document.querySelectorAll('article.card').length,
      marked: document.querySelectorAll('#bucket-stories mark').length,
      files: document.querySelectorAll('#input-list tbody tr').length}""")
    assert all(shown.values()), shown
    ready = browser.run("return document.documentElement.getAttribute('data-ready')")
    return f"opens without complaint or request in {ready} ms: " + ", ".join(f"{count} {name}" for name, count in shown.items())


def press_button(browser, label):
    """Presses the button whose text begins with the label."""
    browser.run("[...document.querySelectorAll('button')].find((one) => one.textContent.startsWith(arguments[0])).click()", label)


def wait_drawn(browser):
    assert wait(lambda: browser.run("return !lanes.isAsked"))


def rows(browser):
    """The rows that are found, in their order."""
    return browser.run("return [...found.order]")


def chips(browser):
    return browser.run("return choices.chips.textContent")
