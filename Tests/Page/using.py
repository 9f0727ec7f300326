"""The page used as its readers do: by mouse and by keys alone."""

import json
import time

from pages import WHOLE, chips, complaints, open_page, press_button, rows, wait, wait_drawn
from steering import dragging, reasons, zooming

SELECT = """
const select = document.querySelector(arguments[0]);
select.value = arguments[1];
select.dispatchEvent(new Event('change'));
"""


def check(browser, page):
    browser.command("Emulation.setTimezoneOverride", timezoneId="Asia/Kolkata")
    open_page(browser, page)
    for use in (zooming, dragging, reasons, sorting, filtering, actors, opening, columns, zone, theme, walking):
        use(browser)
    assert complaints(browser) == [], "the console has complaints"
    browser.command("Emulation.setTimezoneOverride", timezoneId="")
    return "zooms, pans, sorts, filters, opens records, switches zone and theme, by mouse and by keys"


def sorting(browser):
    natural = rows(browser)
    order = lambda: browser.run("return [...document.querySelectorAll('.rows thead th')].map((one) => one.getAttribute('aria-sort'))")
    for expected in ("ascending", "descending"):
        browser.run("document.querySelector('.rows thead button[data-key=\"eventName\"]').click()")
        names = browser.run("return [...found.order].map((row) => cell('eventName', row))")
        assert names == sorted(names, reverse=expected == "descending"), names
        assert [one for one in order() if one != "none"] == [expected], order()
    browser.run("document.querySelector('.rows thead button[data-key=\"eventName\"]').click()")
    assert rows(browser) == natural


def filtering(browser):
    everything = len(rows(browser))
    browser.run("choices.text.focus()")
    browser.press(*"putbucket mallory")
    assert wait(lambda: 0 < len(rows(browser)) < everything)
    names = browser.run("return [...found.order].map((row) => cell('eventName', row))")
    assert all("PutBucket" in name for name in names), names
    assert browser.run("return table.element.getAttribute('aria-rowcount')") == str(len(names) + 1)
    press_button(browser, "text")
    assert len(rows(browser)) == everything and browser.run("return choices.text.value") == ""
    browser.run(SELECT, "#record-tools .tools label:nth-of-type(2) select", "denied")
    assert all(browser.run("return [...found.order].map((row) => cell('outcome', row) === 'denied')"))
    browser.run(SELECT, "#record-tools .tools label:nth-of-type(3) select", "0")
    assert "alarm" in chips(browser) and "outcome" in chips(browser)
    press_button(browser, "Remove all filters")
    browser.run("zoom(0.1); choices.inView.click()")
    assert len(rows(browser)) < everything
    browser.run("choices.inView.click(); lookAtAll()")
    assert len(rows(browser)) == everything


def actors(browser):
    everything = len(rows(browser))
    browser.run("document.querySelector('article.card button').click()")
    assert 0 < len(rows(browser)) < everything and "actor" in chips(browser)
    wait_drawn(browser)
    assert browser.run("return document.querySelector('.lane .faint') !== null"), "the lanes show who else was there"
    assert browser.run("return document.querySelector('article.card button').getAttribute('aria-pressed')") == "true"
    press_button(browser, "actor")
    assert len(rows(browser)) == everything


def opening(browser):
    browser.run("openerAt(0).focus()")
    browser.press("Down", "Down", "Up", "Enter")
    assert browser.run("return opened.dialog.open && opened.place") == 1
    held, spelled = browser.run("const text = rawOf(found.order[1]); return [text, opened.dialog.querySelector('.raw').textContent]")
    assert json.loads(held) == json.loads(spelled)
    command = browser.run("return showCommand(found.order[1])")
    assert command.startswith("trailbell show '") and command.endswith("'"), command
    browser.run("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    for label, expected in (("Copy as JSON", held), ("Copy as trailbell show", command)):
        press_button(browser, label)
        assert browser.run("return window.copied") == expected, label
    press_button(browser, "Next row")
    assert browser.run("return opened.place") == 2
    browser.press("Escape")
    assert wait(lambda: not browser.run("return opened.dialog.open"))
    assert browser.run("return document.activeElement === openerAt(2)")
    without = browser.run("return [...found.order].findIndex((row) => rawOf(row) === null)")
    if without >= 0:
        browser.run("openRow(arguments[0])", without)
        assert "trailbell show '" in browser.run("return opened.dialog.textContent")
        browser.run("opened.dialog.close()")
    quoted = browser.run("return [shellWord(\"it's\"), shellWord('a\\u001bb\\\\')]")
    assert quoted == ["'it'\\''s'", "$'a\\x1bb\\\\'"], quoted


def columns(browser):
    count = lambda: browser.run("return document.querySelectorAll('.rows thead th').length")
    before = count()
    browser.run("[...document.querySelectorAll('.columns label')].find((one) => one.textContent.trim() === 'eventID').click()")
    assert count() == before + 1
    browser.run("[...document.querySelectorAll('.columns label')].find((one) => one.textContent.trim() === 'eventID').click()")
    assert count() == before


def zone(browser):
    still = "return document.querySelector('#answer time, #changes time').textContent"
    row = "return openerAt(0).textContent"
    axis = "return lanes.axis.textContent"
    first = [browser.run(script) for script in (still, row, axis)]
    browser.run(SELECT, "#page-tools select", "local")
    wait_drawn(browser)
    local = [browser.run(script) for script in (still, row, axis)]
    assert all(one != other for one, other in zip(first, local)), (first, local)
    seconds = browser.run("return timeOf(found.order[0])")
    assert local[1] == time.strftime("%Y-%m-%d %H:%M:%S +05:30", time.gmtime(seconds + 19800)), local
    assert "UTC+05:30" in browser.run("return document.getElementById('page-tools').textContent")
    browser.run(SELECT, "#page-tools select", "utc")
    wait_drawn(browser)
    assert [browser.run(script) for script in (still, row, axis)] == first


def theme(browser):
    ground = "return getComputedStyle(document.body).backgroundColor"
    before = browser.run(ground)
    browser.click("#theme")
    assert browser.run(ground) != before
    browser.click("#theme")
    assert browser.run(ground) == before


# Where the focus is, what it is on, whether that is in sight, and whether the focus is seen.
FOCUSED = """
const one = document.activeElement;
const box = one.getBoundingClientRect();
const target = one.querySelector?.(':scope > .target');
const isSeen = getComputedStyle(one).outlineStyle !== 'none' || (target && getComputedStyle(target).stroke !== 'none');
const place = one === document.body ? null : one.closest('section')?.id ?? 'top';
return [place, one.textContent.slice(0, 30), box.width > 0 && box.height > 0, isSeen];
"""


def walking(browser):
    """Tab alone reaches every part, always in sight, and comes to an end."""
    browser.send("POST", "/refresh", {})
    assert wait(lambda: browser.run(WHOLE))
    seen = []
    for _ in range(300):
        browser.press("Tab")
        at = browser.run(FOCUSED)
        if at[0] is None:
            break
        assert at[2] and at[3], ("not in sight, or its focus is not seen", at)
        seen.append(at)
    sections = {one[0] for one in seen}
    assert sections >= {"top", "lanes", "actors", "records", "made"}, sections
    assert seen[0][1].startswith("Skip"), seen[0]
    assert len(seen) < 300, "Tab does not come to an end"
