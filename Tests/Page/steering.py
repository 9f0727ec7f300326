"""The lanes steered: zoom, pan, and the reasons of transitions."""

import time

from pages import chips, press_button, rows, wait, wait_drawn


def shown_time(browser):
    return browser.run("return [view.from, view.until]")


def bars(browser):
    """Where the states stand, to see that the picture is drawn anew."""
    wait_drawn(browser)
    return browser.run("""const shapes = [...document.querySelectorAll('.lane .state.alarm')];
      return shapes.map((one) => `${one.getAttribute('x')} ${one.getAttribute('width')}`).join()""")


def zooming(browser):
    start, first = shown_time(browser), bars(browser)
    press_button(browser, "Zoom in")
    near = shown_time(browser)
    assert abs((near[1] - near[0]) - (start[1] - start[0]) / 2) < 1 and bars(browser) != first
    press_button(browser, "Later")
    assert shown_time(browser)[0] > near[0]
    press_button(browser, "Earlier")
    press_button(browser, "Whole time")
    assert shown_time(browser) == start and bars(browser) == first
    browser.run("lanes.frame.focus()")
    browser.press("+", "+", "Right")
    assert shown_time(browser)[1] - shown_time(browser)[0] < (start[1] - start[0]) / 3
    browser.press("0")
    assert shown_time(browser) == start
    browser.run("""const box = lanes.axis.getBoundingClientRect();
      const turn = { ctrlKey: true, deltaY: -100, clientX: box.left + 10, bubbles: true, cancelable: true };
      lanes.list[0].picture.dispatchEvent(new WheelEvent('wheel', turn))""")
    assert shown_time(browser)[1] < start[1]
    browser.run("lookAtAll()")


def dragging(browser):
    browser.run("zoom(0.25); lanes.list[0].element.scrollIntoView({ block: 'center' })")
    time.sleep(0.6)
    before = shown_time(browser)
    box = browser.run("const { left, top, height } = lanes.list[0].picture.getBoundingClientRect(); return [left, top + height - 3]")
    browser.pointer(("move", box[0] + 300, box[1]), ("down",), ("move", box[0] + 200, box[1]), ("move", box[0] + 100, box[1]), ("up",))
    assert shown_time(browser)[0] > before[0], (before, shown_time(browser))
    browser.run("lookAtAll()")


def reasons(browser):
    """A transition gives its reason on hover and on focus, and Enter shows its matches."""
    wait_drawn(browser)
    browser.run("document.querySelector('.mark').focus()")
    panel = browser.run("return document.querySelector('.tip')?.textContent ?? ''")
    name = browser.run("return document.querySelector('.mark').getAttribute('aria-label')")
    assert "Threshold Crossed" in panel and "Threshold Crossed" in name, (panel, name)
    browser.press("Escape")
    assert browser.run("return document.querySelector('.tip')") is None
    first = browser.run("return document.activeElement.getAttribute('data-index')")
    browser.press("Right")
    assert browser.run("return document.activeElement.getAttribute('data-index')") != first
    browser.press("Left", "Enter")
    expected = browser.run("return transitions[Number(arguments[0])].matches", int(first))
    assert sorted(rows(browser)) == sorted(expected) and "matches of" in chips(browser)
    press_button(browser, "matches of")
    assert chips(browser) == ""
    browser.run("document.activeElement.blur(); document.querySelector('.mark').dispatchEvent(new PointerEvent('pointerenter'))")
    assert wait(lambda: browser.run("return document.querySelector('.tip') !== null"))
    browser.run("hideTip()")
