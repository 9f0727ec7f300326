"""The page on paper and as pictures: light, dark, narrow."""

import os
import re
import time

from pages import complaints, open_page

SIZES = {"a4": (21.0, 29.7), "letter": (21.59, 27.94)}


def check(browser, page, folder):
    open_page(browser, page)
    counts = {}
    for name, (width, height) in SIZES.items():
        document = browser.paper(width, height)
        assert document.startswith(b"%PDF")
        counts[name] = len(re.findall(rb"/Type\s*/Page\b", document))
        assert counts[name] > 0
        keep(folder, f"case-{name}.pdf", document)
    # The page is as before once it was printed.
    assert browser.run("return table.isPrinted") is False and browser.run("return document.getElementById('paper-note')") is None
    if folder:
        pictures(browser, page, folder)
    assert complaints(browser) == []
    return "prints: " + ", ".join(f"{count} pages of {name}" for name, count in counts.items())


def keep(folder, name, content):
    if folder:
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content)


def pictures(browser, page, folder):
    for scheme in ("light", "dark"):
        browser.media(scheme)
        for width in (1280, 800):
            browser.command("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
            open_page(browser, page)
            if width == 1280:
                browser.screenshot(os.path.join(folder, f"case-{scheme}-answer.png"))
                browser.run("document.getElementById('lanes').scrollIntoView()")
                browser.screenshot(os.path.join(folder, f"case-{scheme}-lanes.png"))
            height = browser.run("return document.documentElement.scrollHeight")
            browser.command("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
            time.sleep(0.3)
            browser.screenshot(os.path.join(folder, f"case-{scheme}-{width}.png"))
    browser.command("Emulation.clearDeviceMetricsOverride")
    browser.media("light")
